import { addDays, calendarDate, isCalendarDate, ok, refuse, type CalendarDate, type Result } from '#kernel';
import type { DeadlineRefusal } from './answer';
import { lastLawfulDay } from './last-lawful-day';
import { noSuchDay, pastTheCalendar, uncountable } from './refusals';
import type { DeadlineRule } from './rule';
import type { Sum } from './sum';
import { opensStep, yearStep } from './year-grid-steps';

export type YearGrid = Extract<DeadlineRule, { primitive: 'year-grid' }>;

/** The last year that `YYYY-MM-DD` can hold. */
const LAST_YEAR = 9999;

/** The year of the n-th turn, always from the first year required: early or late publication never moves the grid. */
export const yearOfTurn = (rule: YearGrid, occurrence: number): number =>
  rule.anchorYear + rule.firstAfterYears + (occurrence - 1) * rule.intervalYears;

/** The day the n-th turn names. 29 February is refused in a year without one: only the instrument can say what then. */
export function namedDayOfTurn(rule: YearGrid, occurrence: number): Result<CalendarDate, DeadlineRefusal> {
  if (!Number.isInteger(occurrence) || occurrence < 1) return refuse(uncountable(occurrence));
  const year = yearOfTurn(rule, occurrence);
  if (year > LAST_YEAR) return refuse(pastTheCalendar(occurrence));
  const day = dayIn(year, rule.monthDay);
  return day === null ? refuse(noSuchDay(rule.monthDay, year)) : ok(day);
}

/**
 * The day the n-th turn opens: the day after the last lawful day of the turn before; for the first turn, the day after
 * what would be the last lawful day in the anchor year. Null where the grid does not say.
 */
export function opensOnTurn(rule: YearGrid, occurrence: number): CalendarDate | null {
  if (!namedDayOfTurn(rule, occurrence).ok) return null;
  const year = occurrence === 1 ? rule.anchorYear : yearOfTurn(rule, occurrence - 1);
  if (occurrence === 1 && rule.firstAfterYears === 0) return null;
  const before = dayIn(year, rule.monthDay);
  return before === null ? null : addDays(lastLawfulDay(before, rule.operator).day, 1);
}

/** The named day of a turn and the arithmetic that leads to it. */
export function sumOfYearGrid(rule: YearGrid, occurrence: number): Result<Sum, DeadlineRefusal> {
  const named = namedDayOfTurn(rule, occurrence);
  if (!named.ok) return named;
  const from = opensOnTurn(rule, occurrence);
  const year = yearStep(rule, occurrence, yearOfTurn(rule, occurrence), named.value);
  const steps = from === null ? [year] : [year, opensStep(rule, occurrence, from)];
  return ok({ from, namedDay: named.value, operator: rule.operator, steps });
}

const dayIn = (year: number, monthDay: string): CalendarDate | null => {
  const text = `${year}-${monthDay}`;
  return isCalendarDate(text) ? calendarDate(text) : null;
};
