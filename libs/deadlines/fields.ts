import { z } from 'zod';
import { calendarDate, isCalendarDate } from '#kernel';

/** `YYYY-MM-DD`, a day that exists. */
export const calendarDateSchema = z
  .string()
  .refine(isCalendarDate, { error: 'not a calendar date (YYYY-MM-DD)', abort: true })
  .transform(calendarDate);

export const bilingualSchema = z.strictObject({ cy: z.string().min(1), en: z.string().min(1) });

/** `before` excludes the named day; the others include it. */
export const operatorSchema = z.enum(['before', 'on_or_before', 'on', 'from']);
export type Operator = z.infer<typeof operatorSchema>;

/** Names an event, a parameter, a duty or a calendar whose value comes with the question. */
export const nameSchema = z.string().regex(/^[a-z0-9][a-z0-9/-]*$/, {
  error: 'a name is written in lower case with digits and hyphens, such as general-election',
});
