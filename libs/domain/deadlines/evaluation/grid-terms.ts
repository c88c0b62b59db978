import { type WorkingDayRegime, workingDays } from '#domain/calendars';
import {
  type CalendarDate,
  type Result,
  addDays,
  calendarDate,
  dateOf,
  isCalendarDate,
  isMonthDay,
  lastDayOfMonth,
  ok,
  ownValue,
  refuse,
  weekday,
} from '#domain/kernel';
import type { DeadlineRefusal } from '../rules/answer';
import type { Context, Facts, IntervalSet } from '../rules/question';
import { beyondCalendar, missingParameter, noSuchDay, noWorkingDay } from '../words/refusals';
import type { DeadlineRule } from '../rules/rule';
import { type DayOfYear, intervalSchema } from '../rules/simple-rules';

type YearGrid = Extract<DeadlineRule, { primitive: 'year-grid' }>;

const WEEK = 7;

/** Years from one occurrence to the next: as the rule says, or as a scheme under it has set. */
export function intervalOf(rule: YearGrid, facts: Facts): number {
  const set = intervalSchema.safeParse(intervalSet(rule, facts));
  return set.success ? set.data : rule.intervalYears;
}

/** What is given for the interval of a scheme; undefined where nothing is, or no scheme can set it. */
const intervalSet = ({ intervalParameter }: YearGrid, { parameters }: Facts): unknown =>
  intervalParameter && ownValue(parameters, intervalParameter.parameter);

/** What a day of the year can depend on. */
export type GridTerms = Pick<Context, 'facts' | 'calendar' | 'provisional'>;

/** The named day of a year, and how sure it is. */
export interface NamedDay {
  readonly on: CalendarDate;
  /** over working days: the days passed over to it from the edge of the month */
  readonly passed?: readonly CalendarDate[];
  readonly holidays?: boolean;
  readonly provisional?: boolean;
}

/** The intervals that a scheme set one after another, in the order of their days. */
export const intervalsSet = ({ intervalParameter }: YearGrid, { intervals }: Facts): readonly IntervalSet[] =>
  (intervalParameter && ownValue(intervals, intervalParameter.parameter)) ?? [];

/** A scheme’s interval that is none: the rule’s own does not stand in for it. Null where it is one, or none is set. */
export function unfitInterval(rule: YearGrid, facts: Facts): DeadlineRefusal | null {
  const { intervalParameter } = rule;
  if (intervalParameter === undefined) return null;
  const set = [intervalSet(rule, facts), ...intervalsSet(rule, facts).map(({ years }) => years)];
  return set.every((value) => value === undefined || intervalSchema.safeParse(value).success)
    ? null
    : missingParameter(intervalParameter.parameter, intervalParameter.title);
}

/** The named day in a year. 29 February is refused in other years: only the instrument can say what applies then. */
export function dayInYear(
  day: DayOfYear,
  year: number,
  { facts, calendar, provisional }: GridTerms,
): Result<NamedDay, DeadlineRefusal> {
  if (typeof day === 'string') return monthDayIn(day, year);
  if ('nth' in day) return ok({ on: nthWeekday(day, year) });
  if ('day' in day) return ok({ on: lastDayOfMonth(dateOf(year, day.month, 1)) });
  if ('workingDay' in day) return edgeOfMonth(day, year, { calendar, provisional });
  const set = ownValue(facts.parameters, day.parameter);
  if (typeof set !== 'string' || !isMonthDay(set)) return refuse(missingParameter(day.parameter, day.title));
  return monthDayIn(set, year);
}

function monthDayIn(monthDay: string, year: number): Result<NamedDay, DeadlineRefusal> {
  const text = `${String(year).padStart(4, '0')}-${monthDay}`;
  return isCalendarDate(text) ? ok({ on: calendarDate(text) }) : refuse(noSuchDay(monthDay, year));
}

function nthWeekday(
  { month, weekday: wanted, nth }: Extract<DayOfYear, { nth: number | 'last' }>,
  year: number,
): CalendarDate {
  const first = dateOf(year, month, 1);
  if (nth === 'last') {
    const last = lastDayOfMonth(first);
    return addDays(last, -((weekday(last) - wanted + WEEK) % WEEK));
  }
  const ahead = (wanted - weekday(first) + WEEK) % WEEK;
  return addDays(first, ahead + (nth - 1) * WEEK);
}

interface EdgeOfMonth {
  readonly month: number;
  readonly workingDay: 'first' | 'last';
  readonly regime: WorkingDayRegime;
}

/** The first or last day of a month that counts; refused where the month has none, or its holidays are not known. */
function edgeOfMonth(
  { month, workingDay, regime }: EdgeOfMonth,
  year: number,
  { calendar, provisional }: Omit<GridTerms, 'facts'>,
): Result<NamedDay, DeadlineRefusal> {
  const days = workingDays(regime, calendar);
  const first = dateOf(year, month, 1);
  const last = lastDayOfMonth(first);
  const step = workingDay === 'first' ? 1 : -1;
  const passed: CalendarDate[] = [];
  let on = workingDay === 'first' ? first : last;
  while (first <= on && on <= last && days.passedOver(on) !== null) {
    passed.push(on);
    on = addDays(on, step);
  }
  if (on < first || on > last) return refuse(noWorkingDay(days.title, first));
  const beyond = [...passed, on].find((day) => day < days.knownFrom || day > days.knownUntil);
  if (beyond !== undefined && !(provisional && days.mayBeProvisional))
    return refuse(beyondCalendar(beyond, days, days.mayBeProvisional));
  return ok({ on, passed, holidays: true, provisional: beyond !== undefined });
}
