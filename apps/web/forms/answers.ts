import { z } from 'zod';
import { isBeyondSense, looksEmpty } from '#application/submit-command';
import { type CalendarDate, isCalendarDate } from '#domain/kernel';
import { sha256Schema } from '#domain/obligations';

// the error messages of all these schemas are codes: the form finds the sentence in the page's language

/** What holds nothing that can be seen is no answer. */
const raw = z
  .string()
  .trim()
  .max(20_000, 'too-long')
  .transform((text) => (looksEmpty(text) ? '' : text))
  .default('');

/** A rule of several answers is judged even where one of them is at fault: all that is wrong is told at once. */
export const withTheRest = { when: () => true } as const;

export const words = raw.refine((text) => text.length > 0, 'required');

export const optionalWords = raw.transform((text) => (text.length > 0 ? text : undefined));

/** Words of so many characters at most, as the field counts them. */
export const optionalWordsUpTo = (most: number) =>
  raw
    .refine((text) => text.length <= most, 'over-limit')
    .transform((text) => (text.length > 0 ? text : undefined));

export const choice = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: 'required' });

export const optionalChoice = raw.transform((text) => (text.length > 0 ? text : undefined));

export const optionalFingerprint = raw
  .transform((text) => text.toLowerCase().replaceAll(/\s/g, ''))
  .refine((text) => text === '' || sha256Schema.safeParse(text).success, 'not-a-fingerprint')
  .transform((text) => (text === '' ? undefined : text));

export const optionalAddress = raw
  .refine((text) => text === '' || z.email().safeParse(text).success, 'not-an-address')
  .transform((text) => (text === '' ? undefined : text));

const parts = z.object({ day: raw, month: raw, year: raw });
type Parts = z.infer<typeof parts>;

const isEmpty = ({ day, month, year }: Parts): boolean => `${day}${month}${year}` === '';

const written = ({ day, month, year }: Parts): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** A day as GOV.UK date inputs give it. */
export const optionalDay = parts
  .refine((date) => isEmpty(date) || isCalendarDate(written(date)), { error: 'not-a-day', abort: true })
  .refine((date) => isEmpty(date) || !isBeyondSense(written(date) as CalendarDate), 'beyond-sense')
  .transform((date) => (isEmpty(date) ? undefined : (written(date) as CalendarDate)));

export const day = parts
  .refine((date) => !isEmpty(date), { error: 'required', abort: true })
  .refine((date) => isCalendarDate(written(date)), { error: 'not-a-day', abort: true })
  .refine((date) => !isBeyondSense(written(date) as CalendarDate), 'beyond-sense')
  .transform((date) => written(date) as CalendarDate);

/** Why something is recorded late, and the document that shows it: both or neither. */
export const late = z
  .object({ reason: optionalWords, reference: optionalWords, sha256: optionalFingerprint })
  .refine(({ reason, reference }) => (reason === undefined) === (reference === undefined), 'both-or-neither')
  .transform(({ reason, reference, sha256 }) =>
    reason === undefined || reference === undefined
      ? {}
      : { late: { reason, document: { reference, ...(sha256 === undefined ? {} : { sha256 }) } } },
  );

/** None or several. */
export const optionalSeveral = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()));

/** At least one of several. */
export const several = optionalSeveral.refine((given) => given.length > 0, 'required');
