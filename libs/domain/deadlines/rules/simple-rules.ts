import { z } from 'zod';
import { type CalendarDate, both, defineFault, isMonthDay, yearOf } from '#domain/kernel';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { academicYearFrom } from './academic-year';
import { type AnchorSchemas, WHICH_PERIOD, saysWhichPeriod } from './anchor';
import { nameSchema, operatorSchema } from './fields';
import type { OffsetRule } from './offset-rule';
import { seriesEndSchema } from './series-end';
import { regimeField } from './unit';

/** Whether a window lies within the one month, year or academic year that its precision names. */
function namesOneStretch(window: {
  readonly precision: 'month' | 'year' | 'academic-year' | 'dates';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}): boolean {
  const { precision, from, to } = window;
  switch (precision) {
    case 'month':
      return from.slice(0, 7) === to.slice(0, 7);
    case 'year':
      return yearOf(from) === yearOf(to);
    case 'academic-year':
      return academicYearFrom(from) === academicYearFrom(to);
    case 'dates':
      return true;
  }
}

export const fixedDateSchema = z.strictObject({
  primitive: z.literal('fixed-date'),
  date: calendarDateSchema,
  operator: operatorSchema,
});

const dayOfYearSchema = z.union(
  [
    /** `MM-DD` */
    z.string().refine(isMonthDay, {
      error: defineFault(
        'not-a-day-of-the-year',
        both(
          'not a day of the year (MM-DD), such as 09-01',
          'nid yw’n ddiwrnod o’r flwyddyn (MM-DD), fel 09-01',
        ),
      ),
    }),
    /** the n-th or the last such day of the week in a month: 1 is Monday, 7 Sunday */
    z.strictObject({
      month: z.int().min(1).max(12),
      weekday: z.int().min(1).max(7),
      nth: z.union([z.int().min(1).max(4), z.literal('last')], {
        error: defineFault(
          'nth-weekday',
          both(
            'the weekday is the 1st to the 4th, or `last`: some months have no 5th',
            'y diwrnod o’r wythnos yw’r 1af hyd at y 4ydd, neu `last`: nid oes 5ed mewn rhai misoedd',
          ),
        ),
      }),
    }),
    /** the first or the last working day of a month, under a regime */
    z.strictObject({
      month: z.int().min(1).max(12),
      workingDay: z.enum(['first', 'last']),
      regime: regimeField,
    }),
    /** the last day of a month, whichever that is in the year */
    z.strictObject({ month: z.int().min(1).max(12), day: z.literal('last') }),
    /** set outside the law, for instance by guidance */
    z.strictObject({ parameter: nameSchema, title: bilingualSchema }),
  ],
  {
    error: defineFault(
      'day-of-year-form',
      both(
        'a day of the year is MM-DD (such as 09-01), { month, weekday, nth }, { month, workingDay, regime }, { month, day: last } or { parameter, title }',
        'diwrnod o’r flwyddyn yw MM-DD (fel 09-01), { month, weekday, nth }, { month, workingDay, regime }, { month, day: last } neu { parameter, title }',
      ),
    ),
  },
);
export type DayOfYear = z.infer<typeof dayOfYearSchema>;

/** The years from one occurrence to the next, as a rule or a scheme under it sets them. */
export const intervalSchema = z.int().min(1).max(100);
/** The years that a series may be counted from. */
export const ANCHOR_YEARS = { from: 1900, to: 2200 } as const;

/** The n-th occurrence is due in anchorYear + firstAfterYears + (n - 1) * intervalYears: always from the required year. */
export const yearGridSchema = z.strictObject({
  primitive: z.literal('year-grid'),
  anchorYear: z.int().min(ANCHOR_YEARS.from).max(ANCHOR_YEARS.to),
  firstAfterYears: z.int().min(0).max(100),
  intervalYears: intervalSchema,
  monthDay: dayOfYearSchema,
  operator: operatorSchema,
  /** a number that replaces `intervalYears` where it is set, for instance by a scheme under the Act */
  intervalParameter: z.strictObject({ parameter: nameSchema, title: bilingualSchema }).optional(),
  ends: seriesEndSchema.optional(),
});

/** A stretch of time that a phrase names: the month, year or academic year (1 September to 31 August), or two dates. */
export const windowSchema = z
  .strictObject({
    primitive: z.literal('window'),
    precision: z.enum(['month', 'year', 'academic-year', 'dates']),
    from: calendarDateSchema,
    to: calendarDateSchema,
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: defineFault(
      'window-ends-early',
      both(
        'the window ends before it begins: `to` must not be earlier than `from`',
        'mae’r cyfnod yn dod i ben cyn dechrau: rhaid i `to` beidio â bod yn gynharach na `from`',
      ),
    ),
    abort: true,
  })
  .refine(namesOneStretch, {
    path: ['from'],
    error: defineFault(
      'window-too-wide',
      both(
        'the window must lie within the one month, year or academic year that ends it; else use precision `dates`',
        'rhaid i’r cyfnod fod o fewn yr un mis, blwyddyn neu flwyddyn academaidd sy’n ei derfynu; fel arall defnyddiwch y manylder `dates`',
      ),
    ),
  });

export const periodEndSchema = ({ anchor, periods }: AnchorSchemas) =>
  z
    .strictObject({
      primitive: z.literal('period-end'),
      periods,
      /** the period that this day falls in; absent: the period of the occurrence’s number */
      of: anchor.optional(),
      shift: z.int().min(-100).max(100).optional(),
      operator: z.enum(['before', 'on_or_before', 'on']),
      ends: seriesEndSchema.optional(),
    })
    .refine(saysWhichPeriod, WHICH_PERIOD);

/** No computed date, and why. */
export const openSchema = z.strictObject({
  primitive: z.literal('open'),
  reason: z.enum(['continuous', 'undated', 'vague', 'contingent', 'past']),
  explanation: bilingualSchema,
});

/** Rules that are not made of other rules. */
export type Simple =
  | z.infer<typeof fixedDateSchema>
  | z.infer<typeof yearGridSchema>
  | z.infer<typeof windowSchema>
  | z.infer<ReturnType<typeof periodEndSchema>>
  | z.infer<typeof openSchema>
  | OffsetRule;
