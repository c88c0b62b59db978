import { type CalendarDate, dateOf, lastDayOfMonth, monthOf, yearOf } from '#domain/kernel';
import { academicYearOf } from '../../rules/academic-year';

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
