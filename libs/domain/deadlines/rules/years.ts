import { type CalendarDate, dateOf, monthOf, yearOf } from '#domain/kernel';

/** The first month of each kind of year. */
export const FIRST_MONTH = { 'calendar-year': 1, 'financial-year': 4, 'academic-year': 9 } as const;

/** The first day of the year that lies so many years after the one that a day falls in. */
export function yearFrom(
  kind: keyof typeof FIRST_MONTH,
  day: CalendarDate,
  yearsLater: number,
): CalendarDate {
  const month = FIRST_MONTH[kind];
  return dateOf(yearOf(day) - (monthOf(day) < month ? 1 : 0) + yearsLater, month, 1);
}
