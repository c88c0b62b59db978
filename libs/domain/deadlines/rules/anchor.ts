import { z } from 'zod';
import { type Bilingual, type CalendarDate, both, defineFault } from '#domain/kernel';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { nameSchema } from './fields';

/** A rule inside an anchor: here it is only known to be one, `deadlineRuleSchema` says what it is. */
export interface NestedRule {
  readonly primitive: string;
}

/**
 * The day a rule counts from. `event` has happened, `projected` is expected; `previous-actual` is what was really done in
 * the occurrence before, `previous-required` what was required then; `parameter` is set outside the law, for instance by
 * guidance. `rule` is the last lawful day under a rule of one’s own; `duty` that of one known by name.
 */
export type Anchor =
  | { readonly kind: 'literal'; readonly date: CalendarDate; readonly title?: Bilingual | undefined }
  | {
      readonly kind: 'event' | 'projected' | 'previous-actual';
      readonly event: string;
      readonly title: Bilingual;
    }
  | { readonly kind: 'previous-required' }
  | { readonly kind: 'duty'; readonly duty: string; readonly title: Bilingual }
  | { readonly kind: 'rule'; readonly rule: NestedRule; readonly title?: Bilingual | undefined }
  | { readonly kind: 'parameter'; readonly parameter: string; readonly title: Bilingual }
  | PeriodAnchor;

/** A day of a period: of the one that `of` falls in, else of the one that the occurrence's number gives. */
export interface PeriodAnchor {
  readonly kind: 'period';
  readonly periods: Periods;
  readonly of?: Anchor | undefined;
  /** number of periods later, or earlier if negative */
  readonly shift?: number | undefined;
  readonly edge: 'first-day' | 'last-day';
}

/** Periods that follow one another without a gap. The kinds of year need no start; the others begin with an anchor. */
export type Periods =
  | { readonly kind: 'calendar-year' | 'financial-year' | 'academic-year' }
  | {
      readonly kind: 'contiguous';
      readonly start: Anchor;
      readonly count: number;
      readonly unit: 'month' | 'year';
    }
  /** each from one event to the day before the next, such as the terms between elections */
  | { readonly kind: 'between-events'; readonly event: string; readonly title: Bilingual };

export interface AnchorSchemas {
  readonly anchor: z.ZodType<Anchor>;
  readonly periods: z.ZodType<Periods>;
}

/** Anchors and periods hold each other, and rules: the schema of a rule comes from the floor above. */
export function anchorSchemas(rule: z.ZodType<NestedRule>): AnchorSchemas {
  const anchor: z.ZodType<Anchor> = z.lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('literal'),
        date: calendarDateSchema,
        title: bilingualSchema.optional(),
      }),
      z.strictObject({
        kind: z.enum(['event', 'projected', 'previous-actual']),
        event: nameSchema,
        title: bilingualSchema,
      }),
      z.strictObject({ kind: z.literal('previous-required') }),
      z.strictObject({ kind: z.literal('duty'), duty: nameSchema, title: bilingualSchema }),
      z.strictObject({ kind: z.literal('rule'), rule, title: bilingualSchema.optional() }),
      z.strictObject({ kind: z.literal('parameter'), parameter: nameSchema, title: bilingualSchema }),
      z
        .strictObject({
          kind: z.literal('period'),
          periods,
          of: anchor.optional(),
          shift: z.int().min(-100).max(100).optional(),
          edge: z.enum(['first-day', 'last-day']),
        })
        .refine(saysWhichPeriod, WHICH_PERIOD),
    ]),
  );
  const periods: z.ZodType<Periods> = z.lazy(() =>
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['calendar-year', 'financial-year', 'academic-year']) }),
      z.strictObject({
        kind: z.literal('contiguous'),
        start: anchor,
        count: z.int().min(1).max(100),
        unit: z.enum(['month', 'year']),
      }),
      z.strictObject({ kind: z.literal('between-events'), event: nameSchema, title: bilingualSchema }),
    ]),
  );
  return { anchor, periods };
}

/** Calendar years have no first one: a rule must say which is meant. */
export const saysWhichPeriod = ({ periods, of }: { periods: Periods; of?: Anchor | undefined }): boolean =>
  of !== undefined || periods.kind === 'contiguous' || periods.kind === 'between-events';

export const WHICH_PERIOD = {
  path: ['of'],
  error: defineFault(
    'which-period',
    both(
      'which year is meant? give `of`, a day that falls in it',
      'pa flwyddyn a olygir? rhowch `of`, sef diwrnod sydd ynddi',
    ),
  ),
};

/** One of the periods that a rule counts in. */
export interface Period {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  /** 1, 2, 3 … where the periods have a first one */
  readonly number: number | null;
  /** ends with an event that is expected */
  readonly projected: boolean;
}
