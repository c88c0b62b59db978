import { z } from 'zod';
import { type Anchor, type DeadlineRule, type Reading, nameSchema } from '#domain/deadlines';
import { bilingualSchema, calendarDateSchema } from '#domain/calendars';
import { type Bilingual, both } from '#domain/kernel';
import type { Supply } from '#domain/obligations';
import {
  CONVENTION_READINGS,
  type Convention,
  OPERATOR_READINGS,
  type Operator,
  conventionChoice,
  operatorChoice,
  yearKindSchema,
} from './terms-choices';

/** The lengths that provisions are written in. */
export const unitChoice = z.enum(['year', 'quarter', 'month', 'week', 'working-day']);

const length = z.strictObject({ count: z.int().min(1).max(100), unit: unitChoice });
export type Length = z.infer<typeof length>;

/** What a recurring duty counts from, and how, in the words of provisions. */
export const recurringTermsSchema = z.discriminatedUnion('from', [
  /** a day of the year: the first time on this day, then every so often */
  z.strictObject({
    from: z.literal('day'),
    first: calendarDateSchema,
    every: length,
    operator: operatorChoice,
  }),
  /** something recorded as a fact: each time it happens, or once and then every so often */
  z.strictObject({
    from: z.literal('fact'),
    fact: nameSchema,
    title: bilingualSchema,
    comes: z.enum(['each-time', 'once']),
    every: length,
    convention: conventionChoice,
  }),
  /** the last time that it was done */
  z.strictObject({
    from: z.literal('last-act'),
    /** before the register held it; absent: never done */
    lastAct: calendarDateSchema.optional(),
    /** by when the first is due, where it was never done */
    first: calendarDateSchema.optional(),
    every: length,
    convention: conventionChoice,
  }),
  /** each financial, calendar or academic year: its end, or so long after */
  z.strictObject({
    from: z.literal('period'),
    years: yearKindSchema,
    /** a day of the first such year */
    firstYear: calendarDateSchema,
    /** after the end; absent: by the end itself */
    within: length.optional(),
  }),
  /** a provision's coming into force */
  z.strictObject({
    from: z.literal('commencement'),
    inForce: calendarDateSchema,
    every: length,
    convention: conventionChoice,
  }),
]);
export type RecurringTerms = z.infer<typeof recurringTermsSchema>;

/** A duty's rule as it can be read, and where the names in it get their days from. */
export interface RuleOfTerms {
  /** more than one where the words leave a choice; the first is the strictest */
  readonly readings: readonly Omit<Reading, 'reason'>[];
  readonly facts: Readonly<Record<string, Supply>>;
}

const FORWARD = { direction: 'forward', operator: 'on_or_before' } as const;

/** Working days are counted as bank holidays in Wales have them. */
const counted = ({ count, unit }: Length) => {
  if (unit === 'quarter') return { count: count * 3, unit: 'month' } as const;
  if (unit === 'working-day') return { count, unit: { counted: 'working-day', regime: 'wales' } } as const;
  return { count, unit } as const;
};

const PREVIOUS: Anchor = { kind: 'previous-required' };

const after = (anchor: Anchor, every: Length, convention: Convention = 'after') => ({
  primitive: 'offset' as const,
  anchor,
  ...counted(every),
  ...FORWARD,
  convention,
});

const theDayOf = (anchor: Anchor, operator: Operator): DeadlineRule => ({
  primitive: 'offset',
  anchor,
  count: 0,
  unit: 'day',
  convention: 'after',
  direction: 'forward',
  operator,
});

function fromDay(
  { first, every }: Extract<RecurringTerms, { from: 'day' }>,
  operator: Operator,
): DeadlineRule {
  const { count, unit } = counted(every);
  const monthDay = first.slice(5);
  // a grid has no such day in most years
  if (unit === 'year' && monthDay !== '02-29')
    return {
      primitive: 'year-grid',
      anchorYear: Number(first.slice(0, 4)),
      firstAfterYears: 0,
      intervalYears: count,
      monthDay,
      operator,
    };
  const on = operator === 'before' ? 'on' : operator;
  const days: DeadlineRule = {
    primitive: 'recurring',
    recurrence: 'rolling',
    first: { primitive: 'fixed-date', date: first, operator: on },
    then: { ...after(PREVIOUS, every), operator: on },
  };
  return operator === 'before' ? theDayOf({ kind: 'rule', rule: days }, operator) : days;
}

const everyFrom = (anchor: Anchor, every: Length, convention: Convention): DeadlineRule => ({
  primitive: 'recurring',
  recurrence: 'rolling',
  first: after(anchor, every, convention),
  then: after(PREVIOUS, every),
});

function fromCommencement(
  { inForce, every }: Extract<RecurringTerms, { from: 'commencement' }>,
  convention: Convention,
): DeadlineRule {
  const each = counted(every);
  const start: Anchor = { kind: 'literal', date: inForce, title: COMMENCEMENT };
  // each period begins the day after the one before it ends
  return convention === 'beginning-with' && (each.unit === 'month' || each.unit === 'year')
    ? {
        primitive: 'period-end',
        periods: { kind: 'contiguous', start, count: each.count, unit: each.unit },
        operator: 'on_or_before',
      }
    : everyFrom(start, every, convention);
}

function fromLastAct(
  { lastAct, first, every }: Extract<RecurringTerms, { from: 'last-act' }>,
  convention: Convention,
): DeadlineRule {
  const next = after({ kind: 'previous-actual', event: LAST_ACT, title: LAST_TIME }, every, convention);
  return {
    primitive: 'recurring',
    recurrence: 'at-least-every',
    first:
      lastAct === undefined && first !== undefined
        ? { primitive: 'fixed-date', date: first, operator: 'on_or_before' }
        : next,
    then: next,
  };
}

function fromPeriod({ years, within }: Extract<RecurringTerms, { from: 'period' }>): DeadlineRule {
  const of: Anchor = { kind: 'event', event: years, title: YEARS[years] };
  if (within === undefined)
    return { primitive: 'period-end', periods: { kind: years }, of, operator: 'on_or_before' };
  return after({ kind: 'period', periods: { kind: years }, of, edge: 'last-day' }, within);
}

const LAST_ACT = 'last-done';
const LAST_TIME = both('the day on which it was last done', 'y diwrnod y’i gwnaed ddiwethaf');
const COMMENCEMENT = both(
  'the day on which the provision came into force',
  'y diwrnod y daeth y ddarpariaeth i rym',
);
const YEARS: Readonly<Record<z.infer<typeof yearKindSchema>, Bilingual>> = {
  'financial-year': both('the financial year', 'y flwyddyn ariannol'),
  'calendar-year': both('the calendar year', 'y flwyddyn galendr'),
  'academic-year': both('the academic year', 'y flwyddyn academaidd'),
};

const AS_WRITTEN = {
  id: 'as-the-provision-says',
  label: both('As the provision says', 'Fel y dywed y ddarpariaeth'),
};
const read = (rule: DeadlineRule, { id, label }: Pick<Reading, 'id' | 'label'> = AS_WRITTEN) => ({
  id,
  label,
  basis: 'legal' as const,
  rule,
});

/** The deadline rule of a recurring duty that is said in the terms of its provision; a reading each where they leave a choice. */
export function ruleFromTerms(terms: RecurringTerms): RuleOfTerms {
  switch (terms.from) {
    case 'day':
      return {
        readings: OPERATOR_READINGS[terms.operator].map((each) => read(fromDay(terms, each.operator), each)),
        facts: {},
      };
    case 'fact': {
      const anchor: Anchor = { kind: 'event', event: terms.fact, title: terms.title };
      const rule = (convention: Convention): DeadlineRule =>
        terms.comes === 'once'
          ? everyFrom(anchor, terms.every, convention)
          : after(anchor, terms.every, convention);
      return {
        readings: CONVENTION_READINGS[terms.convention].map((each) => read(rule(each.convention), each)),
        facts: { [terms.fact]: { fact: terms.fact, ...(terms.comes === 'once' && { entry: 1 }) } },
      };
    }
    case 'last-act':
      return {
        readings: CONVENTION_READINGS[terms.convention].map((each) =>
          read(fromLastAct(terms, each.convention), each),
        ),
        facts: terms.lastAct === undefined ? {} : { [LAST_ACT]: { lastAct: terms.lastAct } },
      };
    case 'period':
      return {
        readings: [read(fromPeriod(terms))],
        facts: { [terms.years]: { each: terms.years, from: terms.firstYear } },
      };
    case 'commencement':
      return {
        readings: CONVENTION_READINGS[terms.convention].map((each) =>
          read(fromCommencement(terms, each.convention), each),
        ),
        facts: {},
      };
  }
}
