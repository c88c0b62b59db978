import { yearOf, type CalendarDate } from '#kernel';
import { academicYearOf } from './academic-year';

/** Whether a window lies within the one month, year or academic year that its precision names. */
export function namesOneStretch(window: {
  readonly precision: 'month' | 'year' | 'academic-year' | 'dates';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}): boolean {
  const { precision, from, to } = window;
  switch (precision) {
    case 'month':
      return from.slice(0, 7) === to.slice(0, 7);
    case 'year':
      return yearOf(from) === yearOf(to);
    case 'academic-year':
      return academicYearOf(from).name === academicYearOf(to).name;
    case 'dates':
      return true;
  }
}
