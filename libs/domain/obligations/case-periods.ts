import { type CalendarDate, addDays, addMonths, dateOf, monthOf, yearOf } from '#domain/kernel';

/** By what cases are counted; a financial year begins on 1 April. */
export const casePeriods = ['month', 'quarter', 'financial-year'] as const;
export type CasePeriod = (typeof casePeriods)[number];

const MONTHS: Readonly<Record<CasePeriod, number>> = { month: 1, quarter: 3, 'financial-year': 12 };

/** The first and last day of the period that a day is in. */
export function casePeriodOf(
  day: CalendarDate,
  period: CasePeriod,
): { readonly from: CalendarDate; readonly to: CalendarDate } {
  const month = monthOf(day);
  const from =
    period === 'financial-year'
      ? dateOf(yearOf(day) - (month < 4 ? 1 : 0), 4, 1)
      : dateOf(yearOf(day), month - ((month - 1) % MONTHS[period]), 1);
  return { from, to: addDays(addMonths(from, MONTHS[period]), -1) };
}
