import { type CalendarDate, addMonths, both, monthOf, yearOf } from '#domain/kernel';
import { formatMonth } from '../../words/dates-in-words';
import { NEXT_YEAR, THIS_YEAR } from '../grammar/dates';
import { place } from '../grammar/placed';
import { monthStretch } from '../grammar/stretches';
import { MONTH, YEAR4, monthNumber } from '../grammar/vocabulary';
import { type Named, type Periods, one } from './named';

const monthOfYear = (year: number, month: number): Named => {
  const stretch = monthStretch(year, month);
  return {
    ...stretch,
    precision: 'month',
    name: both(formatMonth(stretch.from, 'en'), formatMonth(stretch.from, 'cy')),
  };
};

/** A month without a year is the next such month, or the one under way. */
function withoutYear(month: number, saidOn: CalendarDate): Named {
  const year = yearOf(saidOn) + (month < monthOf(saidOn) ? 1 : 0);
  return { ...monthOfYear(year, month), after: monthOfYear(year + 1, month) };
}

/** `next March`: of a later year where that month is under way. */
const nextOfName = (month: number, saidOn: CalendarDate): Named =>
  monthOfYear(yearOf(saidOn) + (month <= monthOf(saidOn) ? 1 : 0), month);

/** Months by name, with a year, without, or next; and the month under way or after it. */
export const months: readonly Periods[] = [
  place(
    `(?:the month of |mis |fis )?(?<month>${MONTH})\\.?,?(?: of)? (?:(?<year>${YEAR4})|(?<next>${NEXT_YEAR})|(?<same>${THIS_YEAR}))`,
    ({ month, year, next }, saidOn) => {
      const ahead = next === undefined ? 0 : 1;
      return one(
        monthOfYear(year === undefined ? yearOf(saidOn) + ahead : Number(year), monthNumber(month ?? '')),
      );
    },
  ),
  place(`next (?<month>${MONTH})|(?:(?:mis|fis) )?(?<cymonth>${MONTH}) nesaf`, ({ month, cymonth }, saidOn) =>
    one(nextOfName(monthNumber(month ?? cymonth ?? ''), saidOn)),
  ),
  place(
    `(?:the month of |this |this coming |mis |fis )?(?<month>${MONTH})(?: (?:hwn|eleni))?(?!,?\\s+['\\d])`,
    ({ month }, saidOn) => one(withoutYear(monthNumber(month ?? ''), saidOn)),
  ),
  place('(?:this|the|the current|the present) month|(?:y )?mis (?:hwn|presennol)|y mis', (_groups, saidOn) =>
    one(relativeMonth(saidOn, 0)),
  ),
  place('(?:the )?next month|(?:y )?(?:mis|fis) nesaf', (_groups, saidOn) => one(relativeMonth(saidOn, 1))),
];

function relativeMonth(saidOn: CalendarDate, ahead: number): Named {
  const on = addMonths(saidOn, ahead);
  return { ...monthOfYear(yearOf(on), monthOf(on)), relative: true };
}
