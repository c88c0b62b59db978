import { z } from 'zod';
import { type CalendarDate, both, calendarDate, defineFault, isCalendarDate } from '#domain/kernel';

/** Words in both languages, neither of them empty. */
export const bilingualSchema = z.strictObject({ cy: z.string().min(1), en: z.string().min(1) });

/** `YYYY-MM-DD` of a day that exists, in any file of calendars. */
export const calendarDateSchema = z
  .string()
  .refine(isCalendarDate, {
    error: defineFault(
      'not-a-date',
      both('not a calendar date (YYYY-MM-DD)', 'nid yw’n ddyddiad sy’n bodoli (BBBB-MM-DD)'),
    ),
    abort: true,
  })
  .transform((text): CalendarDate => calendarDate(text));

/** Both days included. */
export const dateRangeField = z
  .strictObject({ from: calendarDateSchema, to: calendarDateSchema })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: defineFault(
      'range-ends-early',
      both(
        'ends before it begins: `to` must not be earlier than `from`',
        'mae’n dod i ben cyn dechrau: rhaid i `to` beidio â bod yn gynharach na `from`',
      ),
    ),
  });

interface DateRange {
  readonly from: string;
  readonly to: string;
}

export const covers = (ranges: readonly DateRange[], on: string): boolean =>
  ranges.some(({ from, to }) => from <= on && on <= to);
