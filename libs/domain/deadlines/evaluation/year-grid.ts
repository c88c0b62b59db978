import { type CalendarDate, type Result, addDays, ok, refuse } from '#domain/kernel';
import type { DeadlineRefusal } from '../rules/answer';
import { type GridTerms, type NamedDay, dayInYear, unfitInterval } from './grid-terms';
import { stretchOf, yearIn } from './grid-years';
import { lastLawfulDay } from './last-lawful-day';
import { pastTheCalendar, uncountable } from '../words/refusals';
import type { DeadlineRule } from '../rules/rule';
import type { Computation } from '../rules/computation';
import { opensStep, yearStep } from './year-grid-steps';
import { refusedByEnd } from './series-end';

export type YearGrid = Extract<DeadlineRule, { primitive: 'year-grid' }>;

/** The last year that `YYYY-MM-DD` can hold. */
const LAST_YEAR = 9999;

/** The year of the n-th occurrence, always from the first year required: early or late publication never moves the grid. */
const yearOfOccurrence = (rule: YearGrid, occurrence: number, terms: GridTerms): number =>
  yearIn(stretchOf(rule, occurrence, terms), occurrence);

/** The day the n-th occurrence names. */
function namedDayOfOccurrence(
  rule: YearGrid,
  occurrence: number,
  terms: GridTerms,
): Result<NamedDay, DeadlineRefusal> {
  if (!Number.isInteger(occurrence) || occurrence < 1) return refuse(uncountable(occurrence));
  const unfit = unfitInterval(rule, terms.facts);
  if (unfit !== null) return refuse(unfit);
  const year = yearOfOccurrence(rule, occurrence, terms);
  if (year > LAST_YEAR) return refuse(pastTheCalendar(occurrence));
  const named = dayInYear(rule.monthDay, year, terms);
  if (!named.ok) return named;
  const ended = refusedByEnd(rule.ends, occurrence, lastLawfulDay(named.value.on, rule.operator).day);
  return ended === null ? named : refuse(ended);
}

/**
 * The day the n-th occurrence opens: the day after the last lawful day of the occurrence before; for the first occurrence, the day after
 * what would be the last lawful day in the anchor year. Null where the grid does not say.
 */
export function gridOpensOn(rule: YearGrid, occurrence: number, terms: GridTerms): CalendarDate | null {
  if (!namedDayOfOccurrence(rule, occurrence, terms).ok) return null;
  const year = occurrence === 1 ? rule.anchorYear : yearOfOccurrence(rule, occurrence - 1, terms);
  if (occurrence === 1 && rule.firstAfterYears === 0) return null;
  const before = dayInYear(rule.monthDay, year, terms);
  return before.ok ? addDays(lastLawfulDay(before.value.on, rule.operator).day, 1) : null;
}

/** The named day of an occurrence and the arithmetic that leads to it. */
export function evaluateYearGrid(
  rule: YearGrid,
  occurrence: number,
  terms: GridTerms,
): Result<Computation, DeadlineRefusal> {
  const named = namedDayOfOccurrence(rule, occurrence, terms);
  if (!named.ok) return named;
  const { on: namedDay, passed, holidays = false, provisional = false } = named.value;
  const from = gridOpensOn(rule, occurrence, terms);
  const grid = {
    occurrence,
    year: yearOfOccurrence(rule, occurrence, terms),
    stretch: stretchOf(rule, occurrence, terms),
    namedDay,
  };
  const steps = () => [
    ...yearStep(rule, grid, { passed, calendar: terms.calendar }),
    ...(from === null ? [] : [opensStep(rule, occurrence, from)]),
  ];
  return ok({ from, namedDay, operator: rule.operator, holidays, provisional, steps });
}
