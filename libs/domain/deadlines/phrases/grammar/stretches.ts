import { type CalendarDate, dateOf, lastDayOfMonth, monthOf, yearOf } from '#domain/kernel';
import { academicYearOf } from '../../rules/academic-year';
import { monthNumber } from './vocabulary';

export interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export const monthStretch = (year: number, month: number): Stretch => {
  const from = dateOf(year, month, 1);
  return { from, to: lastDayOfMonth(from) };
};

export const monthsStretch = (year: number, first: number, last: number): Stretch => ({
  from: dateOf(year, first, 1),
  to: lastDayOfMonth(dateOf(year, last, 1)),
});

export const yearStretch = (year: number): Stretch => monthsStretch(year, 1, 12);

const APRIL = 4;

/** 1 April to 31 March. */
export const financialYearOf = (on: CalendarDate, ahead = 0): Stretch & { readonly name: string } => {
  const year = yearOf(on) - (monthOf(on) < APRIL ? 1 : 0) + ahead;
  return {
    name: `${year}–${String(year + 1).slice(-2)}`,
    from: dateOf(year, 4, 1),
    to: dateOf(year + 1, 3, 31),
  };
};

export const academicYearAhead = (on: CalendarDate, ahead: number): Stretch & { readonly name: string } =>
  academicYearOf(dateOf(yearOf(academicYearOf(on).from) + ahead, 9, 1));

/** The month of the words; without a year the next that begins after the day of the statement. */
export function monthAhead(month: string, year: string | undefined, saidOn: CalendarDate): Stretch {
  const number = monthNumber(month);
  if (year !== undefined) return monthStretch(Number(year), number);
  return monthStretch(yearOf(saidOn) + (number <= monthOf(saidOn) ? 1 : 0), number);
}
