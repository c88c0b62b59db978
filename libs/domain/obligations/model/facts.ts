import { z } from 'zod';
import {
  bilingualSchema,
  calendarDateSchema,
  schoolCalendarSchema,
  sittingCalendarSchema,
} from '#domain/calendars';
import {
  both,
  defineFault,
  idSchema,
  isCalendarDate,
  isMonthDay,
  obligationIdSchema,
  postIdSchema,
} from '#domain/kernel';

/**
 * What a fact is. `event` happens once; `series` again and again (elections); `period` likewise, each with a last day; a
 * `parameter` has a value from a day on; the calendars say which days count; a `holiday-list` is the version of the list of bank
 * holidays that dates are worked out with from then on.
 */
export const factKindSchema = z.enum([
  'event',
  'series',
  'period',
  'parameter',
  'school-calendar',
  'sitting-calendar',
  'holiday-list',
]);
export type FactKind = z.infer<typeof factKindSchema>;

/** `projected`: expected, and shown so everywhere until it is recorded. */
export const factStatusSchema = z.enum(['recorded', 'projected']);

const PARAMETER_VALUE = defineFault(
  'parameter-value',
  both(
    'a day (YYYY-MM-DD), a day of the year (MM-DD) or a whole number',
    'diwrnod (BBBB-MM-DD), diwrnod o’r flwyddyn (MM-DD) neu rif cyfan',
  ),
);

/** A date (`YYYY-MM-DD`), a day of the year (`MM-DD`) or a number of units. */
const parameterValueSchema = z.union(
  [
    z
      .string()
      .regex(/^(\d{4}-)?\d{2}-\d{2}$/, { error: PARAMETER_VALUE })
      .refine((day) => isCalendarDate(day) || isMonthDay(day), { error: PARAMETER_VALUE }),
    z.int({ error: PARAMETER_VALUE }),
  ],
  { error: PARAMETER_VALUE },
);

/** What is said of one happening, period, value or calendar. */
export const factSaid = {
  /** the day it happened, is expected, begins or counts from */
  effectiveOn: calendarDateSchema,
  /** the last day of a period */
  until: calendarDateSchema.optional(),
  value: parameterValueSchema.optional(),
  school: schoolCalendarSchema.optional(),
  sitting: sittingCalendarSchema.optional(),
  /** the version of a list of bank holidays */
  list: z.string().min(1).max(500).optional(),
};

/** One of a fact's entries, numbered from 1 in the order of their days. */
const factEntrySchema = z.strictObject({
  number: z.int().min(1),
  status: factStatusSchema,
  ...factSaid,
  /** the document that shows it */
  reference: z.string().optional(),
});
export type FactEntry = z.infer<typeof factEntrySchema>;

const datedSchema = z.strictObject({ number: z.int().min(1), on: calendarDateSchema });

/** What reaches an obligation: a fact of the register, or the dates and acts of another obligation. */
export const factValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: factKindSchema, entries: z.array(factEntrySchema) }),
  z.strictObject({
    kind: z.literal('obligation'),
    /** the last lawful day of each occurrence that has one */
    lastDays: z.array(datedSchema),
    /** the day on which each occurrence was done, as confirmed */
    acts: z.array(datedSchema),
  }),
]);
export type FactValue = z.infer<typeof factValueSchema>;

/** Years that no one needs to record. */
export const yearKindSchema = z.enum(['calendar-year', 'financial-year', 'academic-year']);

/**
 * Where a rule's name gets its days from. A fact of the register (one of its entries alone, or the last days of its periods), the
 * last days or acts of another obligation, years from a day on, or the last act before the register began.
 */
export const supplySchema = z.union(
  [
    z.strictObject({
      fact: idSchema,
      entry: z.int().min(1).optional(),
      edge: z.enum(['first-day', 'last-day']).optional(),
    }),
    z.strictObject({ obligation: obligationIdSchema, of: z.enum(['last-day', 'act']) }),
    z.strictObject({ each: yearKindSchema, from: calendarDateSchema }),
    z.strictObject({ lastAct: calendarDateSchema }),
  ],
  {
    error: defineFault(
      'supply-form',
      both(
        'say where the days come from: { fact }, { obligation, of: "last-day" or "act" }, { each: "financial-year", from } or { lastAct }',
        'dywedwch o ble y daw’r dyddiau: { fact }, { obligation, of: "last-day" neu "act" }, { each: "financial-year", from } neu { lastAct }',
      ),
    ),
  },
);
export type Supply = z.infer<typeof supplySchema>;

/** One date that a fact sets, moves or takes away. */
export const factEffectSchema = z.strictObject({
  obligationId: obligationIdSchema,
  title: z.strictObject({ cy: z.string().optional(), en: z.string().optional() }),
  authority: z.enum(['statutory', 'ministerial', 'internal']),
  occurrence: z.int().min(1),
  from: calendarDateSchema.nullable(),
  to: calendarDateSchema.nullable(),
});
export type FactEffect = z.infer<typeof factEffectSchema>;

/** An entry that counts from a fact, and who could decide about it. */
export const countingSchema = z.strictObject({
  obligationId: obligationIdSchema,
  authority: z.enum(['statutory', 'ministerial', 'internal']),
  owner: postIdSchema.optional(),
  approver: postIdSchema.optional(),
  /** whoever asked may correct alone what this entry counts from */
  alone: z.boolean(),
});
export type Counting = z.infer<typeof countingSchema>;

export const factTitleSchema = bilingualSchema;
