import { z } from 'zod';
import { calendarDate, isCalendarDate, type CalendarDate } from '#kernel';

/** `YYYY-MM-DD` of a day that exists, in any file of calendars. */
export const calendarDateField = z
  .string()
  .refine(isCalendarDate, { error: 'not a calendar date (YYYY-MM-DD)', abort: true })
  .transform((text): CalendarDate => calendarDate(text));
