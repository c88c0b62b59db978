import { z } from 'zod';
import { calendarDate, isCalendarDate } from '#kernel';
import { namesOneStretch } from './window-bounds';

/** `YYYY-MM-DD`, a day that exists. */
export const calendarDateSchema = z
  .string()
  .refine(isCalendarDate, { error: 'not a calendar date (YYYY-MM-DD)', abort: true })
  .transform(calendarDate);

export const bilingualSchema = z.strictObject({ cy: z.string().min(1), en: z.string().min(1) });

/** `before` excludes the named day; the others include it. */
export const operatorSchema = z.enum(['before', 'on_or_before', 'on', 'from']);
export type Operator = z.infer<typeof operatorSchema>;

/** Any leap year: it has every day that a year can have. */
const LEAP_YEAR = 2000;

const fixedDate = z.strictObject({
  primitive: z.literal('fixed-date'),
  date: calendarDateSchema,
  operator: operatorSchema,
});

/** The n-th turn is due in anchorYear + firstAfterYears + (n - 1) * intervalYears: always from the required year. */
const yearGrid = z.strictObject({
  primitive: z.literal('year-grid'),
  anchorYear: z.int().min(1900).max(2200),
  firstAfterYears: z.int().min(0).max(100),
  intervalYears: z.int().min(1).max(100),
  /** `MM-DD` of the named day */
  monthDay: z.string().refine((monthDay) => isCalendarDate(`${LEAP_YEAR}-${monthDay}`), {
    error: 'not a day of the year (MM-DD), such as 09-01',
  }),
  operator: operatorSchema,
});

/** A stretch of time that a phrase names: the month, year or academic year (1 September to 31 August), or two dates. */
const window = z
  .strictObject({
    primitive: z.literal('window'),
    precision: z.enum(['month', 'year', 'academic-year', 'dates']),
    from: calendarDateSchema,
    to: calendarDateSchema,
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: 'the window ends before it begins: `to` must not be earlier than `from`',
    abort: true,
  })
  .refine(namesOneStretch, {
    path: ['from'],
    error:
      'the window must lie within the one month, year or academic year that ends it; else use precision `dates`',
  });

/** No computed date, and why. */
const open = z.strictObject({
  primitive: z.literal('open'),
  reason: z.enum(['continuous', 'undated', 'vague', 'contingent', 'past']),
  explanation: bilingualSchema,
});

/** When a duty falls due, as data. (Offset, period end, combinators and modifiers join this union later.) */
export const deadlineRuleSchema = z.discriminatedUnion('primitive', [fixedDate, yearGrid, window, open]);
export type DeadlineRule = z.infer<typeof deadlineRuleSchema>;

/** One way to read the words: `legal` is a reading of an Act, `policy` a person's reading of a vague phrase. */
export const readingSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  basis: z.enum(['legal', 'policy']),
  label: bilingualSchema,
  /** why the words can be read so */
  reason: bilingualSchema,
  rule: deadlineRuleSchema,
});
export type Reading = z.infer<typeof readingSchema>;
