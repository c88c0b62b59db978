import { z } from 'zod';
import { inOneText } from '#kernel';
import { calendarDateField } from './calendar-date-field';

/** Both days included. */
export const dateRangeField = z
  .strictObject({ from: calendarDateField, to: calendarDateField })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    error: inOneText(
      'ends before it begins: `to` must not be earlier than `from`',
      'mae’n dod i ben cyn dechrau: rhaid i `to` beidio â bod yn gynharach na `from`',
    ),
  });

export interface DateRange {
  readonly from: string;
  readonly to: string;
}

export const covers = (ranges: readonly DateRange[], on: string): boolean =>
  ranges.some(({ from, to }) => from <= on && on <= to);
