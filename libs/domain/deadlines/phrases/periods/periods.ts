import { all } from '../grammar/placed';
import { months } from './months';
import { partsOfYears } from './parts-of-years';
import { seasons, terms } from './seasons-and-terms';
import { weeksAndDays } from './weeks-and-days';
import { newYear, theYear, betweenTheYears, years } from './years';

/** Every stretch of time that the words name. The more exact come first: a term before its season, a part of a year before the year. */
export const periodsIn = all(
  ...weeksAndDays,
  ...partsOfYears,
  ...terms,
  ...seasons,
  ...months,
  ...years,
  newYear,
  betweenTheYears,
  theYear,
);
