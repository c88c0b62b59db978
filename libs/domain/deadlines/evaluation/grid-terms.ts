import {
  type CalendarDate,
  type Result,
  addDays,
  calendarDate,
  dateOf,
  isCalendarDate,
  isMonthDay,
  ok,
  ownValue,
  refuse,
  weekday,
} from '#domain/kernel';
import type { DeadlineRefusal } from '../rules/answer';
import type { Facts } from '../rules/question';
import { missingParameter, noSuchDay } from '../words/refusals';
import type { DeadlineRule } from '../rules/rule';
import type { DayOfYear } from '../rules/simple-rules';

type YearGrid = Extract<DeadlineRule, { primitive: 'year-grid' }>;

const WEEK = 7;

/** Years from one occurrence to the next: as the rule says, or as a scheme under it has set. */
export function intervalOf({ intervalYears, intervalParameter }: YearGrid, { parameters }: Facts): number {
  const set = intervalParameter && ownValue(parameters, intervalParameter.parameter);
  return typeof set === 'number' && Number.isInteger(set) && set > 0 ? set : intervalYears;
}

/** A scheme’s interval that is none: the rule’s own does not stand in for it. Null where it is one, or none is set. */
export function unfitInterval(
  { intervalParameter }: YearGrid,
  { parameters }: Facts,
): DeadlineRefusal | null {
  const set = intervalParameter && ownValue(parameters, intervalParameter.parameter);
  if (set === undefined || intervalParameter === undefined) return null;
  const { parameter, title } = intervalParameter;
  return typeof set === 'number' && Number.isInteger(set) && set > 0
    ? null
    : missingParameter(parameter, title);
}

/** The named day in a year. 29 February is refused in other years: only the instrument can say what applies then. */
export function dayInYear(day: DayOfYear, year: number, facts: Facts): Result<CalendarDate, DeadlineRefusal> {
  if (typeof day === 'string') return monthDayIn(day, year);
  if ('nth' in day) return ok(nthWeekday(day, year));
  const set = ownValue(facts.parameters, day.parameter);
  if (typeof set !== 'string' || !isMonthDay(set)) return refuse(missingParameter(day.parameter, day.title));
  return monthDayIn(set, year);
}

function monthDayIn(monthDay: string, year: number): Result<CalendarDate, DeadlineRefusal> {
  const text = `${year}-${monthDay}`;
  return isCalendarDate(text) ? ok(calendarDate(text)) : refuse(noSuchDay(monthDay, year));
}

function nthWeekday(
  { month, weekday: wanted, nth }: Extract<DayOfYear, { nth: number }>,
  year: number,
): CalendarDate {
  const first = dateOf(year, month, 1);
  const ahead = (wanted - weekday(first) + WEEK) % WEEK;
  return addDays(first, ahead + (nth - 1) * WEEK);
}
