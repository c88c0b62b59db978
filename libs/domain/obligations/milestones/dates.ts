import {
  type HolidayCalendar,
  type WorkingDayRegime,
  addWorkingDays,
  countDays,
  isWorkingDay,
  previousWorkingDay,
  workingDays,
} from '#domain/calendars';
import { type CalendarDate, addDays, addMonths, addWeeks, addYears } from '#domain/kernel';
import type { MilestoneRule, PlannedMilestone } from './plan';

export interface MilestoneDate {
  readonly on: CalendarDate;
  /** counted over holidays that are not published yet */
  readonly provisional: boolean;
}

const REGIMES: Readonly<Record<NonNullable<MilestoneRule['nation']>, WorkingDayRegime>> = {
  wales: 'wales',
  england: 'england-and-wales',
  scotland: 'scotland',
  'northern-ireland': 'northern-ireland',
};

function onOrAfter(from: CalendarDate, regime: WorkingDayRegime, calendar: HolidayCalendar): MilestoneDate {
  const provisional = from > calendar.knownUntil;
  return isWorkingDay(from, regime, calendar)
    ? { on: from, provisional }
    : addWorkingDays(from, 1, regime, calendar);
}

/** None is a working day too: the last one no later than a day, or the first one no earlier. */
function inWorkingDays(
  from: CalendarDate,
  { count, direction, nation = 'wales' }: MilestoneRule,
  calendar: HolidayCalendar,
): MilestoneDate {
  const regime = REGIMES[nation];
  if (count === 0 && direction === 'before') return previousWorkingDay(from, regime, calendar);
  if (count === 0) return onOrAfter(from, regime, calendar);
  const days = workingDays(regime, calendar);
  const way = direction === 'before' ? 'backward' : 'forward';
  const { on, beyond } = countDays({
    from,
    count,
    direction: way,
    counting: 'after',
    days,
    mayGoOn: true,
  });
  return { on, provisional: beyond !== null };
}

const ADD = { day: addDays, week: addWeeks, month: addMonths, year: addYears } as const;

function fromDay(from: CalendarDate, rule: MilestoneRule, calendar: HolidayCalendar): MilestoneDate {
  if (rule.unit === 'working-day') return inWorkingDays(from, rule, calendar);
  const count = rule.direction === 'before' ? -rule.count : rule.count;
  return { on: ADD[rule.unit](from, count), provisional: false };
}

/**
 * The date of each milestone of a plan without circles, by its id; none without a due date. One that would lie outside the days that can be kept has
 * none, nor has what counts from it.
 */
export function milestoneDates(
  plan: readonly PlannedMilestone[],
  due: CalendarDate | null,
  calendar: HolidayCalendar,
  isRecordable: (on: CalendarDate) => boolean,
): ReadonlyMap<string, MilestoneDate> {
  const dates = new Map<string, MilestoneDate>();
  if (due === null) return dates;
  // each round dates at least what counts from the last one's: a plan without circles needs no more rounds than milestones
  for (let round = 0; round < plan.length && dates.size < plan.length; round += 1)
    for (const { id, rule } of plan) {
      const from = rule.milestone === undefined ? { on: due, provisional: false } : dates.get(rule.milestone);
      if (from === undefined || dates.has(id)) continue;
      const { on, provisional } = fromDay(from.on, rule, calendar);
      if (isRecordable(on)) dates.set(id, { on, provisional: provisional || from.provisional });
    }
  return dates;
}
