import { type CalendarDate, type Result, addDays, ok, refuse } from '#domain/kernel';
import type { DeadlineRefusal } from '../rules/answer';
import { dayInYear, intervalOf, unfitInterval } from './grid-terms';
import { lastLawfulDay } from './last-lawful-day';
import type { Facts } from '../rules/question';
import { pastTheCalendar, uncountable } from '../words/refusals';
import type { DeadlineRule } from '../rules/rule';
import type { Computation } from '../rules/computation';
import { opensStep, yearStep } from './year-grid-steps';

export type YearGrid = Extract<DeadlineRule, { primitive: 'year-grid' }>;

/** The last year that `YYYY-MM-DD` can hold. */
const LAST_YEAR = 9999;

/** The year of the n-th occurrence, always from the first year required: early or late publication never moves the grid. */
const yearOfOccurrence = (rule: YearGrid, occurrence: number, facts: Facts): number =>
  rule.anchorYear + rule.firstAfterYears + (occurrence - 1) * intervalOf(rule, facts);

/** The day the n-th occurrence names. */
function namedDayOfOccurrence(
  rule: YearGrid,
  occurrence: number,
  facts: Facts,
): Result<CalendarDate, DeadlineRefusal> {
  if (!Number.isInteger(occurrence) || occurrence < 1) return refuse(uncountable(occurrence));
  const unfit = unfitInterval(rule, facts);
  if (unfit !== null) return refuse(unfit);
  const year = yearOfOccurrence(rule, occurrence, facts);
  if (year > LAST_YEAR) return refuse(pastTheCalendar(occurrence));
  return dayInYear(rule.monthDay, year, facts);
}

/**
 * The day the n-th occurrence opens: the day after the last lawful day of the occurrence before; for the first occurrence, the day after
 * what would be the last lawful day in the anchor year. Null where the grid does not say.
 */
export function gridOpensOn(rule: YearGrid, occurrence: number, facts: Facts = {}): CalendarDate | null {
  if (!namedDayOfOccurrence(rule, occurrence, facts).ok) return null;
  const year = occurrence === 1 ? rule.anchorYear : yearOfOccurrence(rule, occurrence - 1, facts);
  if (occurrence === 1 && rule.firstAfterYears === 0) return null;
  const before = dayInYear(rule.monthDay, year, facts);
  return before.ok ? addDays(lastLawfulDay(before.value, rule.operator).day, 1) : null;
}

/** The named day of an occurrence and the arithmetic that leads to it. */
export function evaluateYearGrid(
  rule: YearGrid,
  occurrence: number,
  facts: Facts = {},
): Result<Computation, DeadlineRefusal> {
  const named = namedDayOfOccurrence(rule, occurrence, facts);
  if (!named.ok) return named;
  const from = gridOpensOn(rule, occurrence, facts);
  const grid = {
    occurrence,
    year: yearOfOccurrence(rule, occurrence, facts),
    intervalYears: intervalOf(rule, facts),
    namedDay: named.value,
  };
  const steps = () => [
    ...yearStep(rule, grid),
    ...(from === null ? [] : [opensStep(rule, occurrence, from)]),
  ];
  return ok({ from, namedDay: named.value, operator: rule.operator, steps });
}
