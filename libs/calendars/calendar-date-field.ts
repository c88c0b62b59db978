import { z } from 'zod';
import { calendarDate, isCalendarDate, type CalendarDate, inOneText } from '#kernel';

/** `YYYY-MM-DD` of a day that exists, in any file of calendars. */
export const calendarDateField = z
  .string()
  .refine(isCalendarDate, {
    error: inOneText('not a calendar date (YYYY-MM-DD)', 'nid yw’n ddyddiad sy’n bodoli (BBBB-MM-DD)'),
    abort: true,
  })
  .transform((text): CalendarDate => calendarDate(text));
