import { type HolidayCalendar, previousWorkingDay } from '#domain/calendars';
import { type CalendarDate, addDays, addMonths, addWeeks, dayNumber, laterOf } from '#domain/kernel';

/** One reminder of a milestone. `on` is rolled back to a working day in Wales. */
export interface MilestoneStep {
  /** `P1M` … `P0D` before and on its day; `A1W`, `A2W` … after it */
  readonly key: string;
  readonly on: CalendarDate;
  readonly provisional: boolean;
  /** weeks after the day; 0 up to it */
  readonly week: number;
}

/** The usual reminders of a milestone, then one each week until it is reached. */
const MILESTONE_LADDER: readonly string[] = ['P1M', 'P1W', 'P0D'];

/** From this week after its day the owner of the entry hears of it too. */
export const ESCALATES_FROM_WEEK = 3;

const BACK = { D: addDays, W: addWeeks, M: addMonths } as const;

function dayOfStep(key: string, on: CalendarDate): CalendarDate {
  const [, count = '0', unit = 'D'] = /^P(\d+)([DWM])$/.exec(key) ?? [];
  return BACK[unit as keyof typeof BACK](on, -Number(count));
}

/** The steps up to a milestone, earliest first: the one place that knows its ladder. */
const ladderStepsFor = (
  on: CalendarDate,
  ladder: readonly string[],
  calendar: HolidayCalendar,
): readonly MilestoneStep[] =>
  ladder
    .map((key) => ({ key, ...previousWorkingDay(dayOfStep(key, on), 'wales', calendar), week: 0 }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));

/** The n-th weekly step after a milestone; never rolled back to its day or before it. */
function weeklyStep(base: CalendarDate, week: number, calendar: HolidayCalendar): MilestoneStep {
  const nominal = addWeeks(base, week);
  const { on, provisional } = previousWorkingDay(nominal, 'wales', calendar);
  return { key: `A${week}W`, on: on > base ? on : nominal, provisional, week };
}

/** Weeks that one mail covers at most: a hundred years. */
const MOST_WEEKS = 5_300;
const DAYS_OF_A_WEEK = 7;

/** What is known of the reminders of a milestone. */
export interface Remindable {
  readonly on: CalendarDate;
  /** the day from which this date stands: no step before it is sent */
  readonly setOn: CalendarDate;
  /** the day of the last step sent, for this date or an earlier one; null before any */
  readonly remindedOn: CalendarDate | null;
  readonly ladder?: readonly string[] | undefined;
}

/** The pending steps, earliest first: all up to its day, then weekly ones until `until` (at least one). */
export function openMilestoneSteps(
  { on, setOn, remindedOn, ladder = MILESTONE_LADDER }: Remindable,
  calendar: HolidayCalendar,
  until: CalendarDate = on,
): readonly MilestoneStep[] {
  const isOpen = (step: MilestoneStep): boolean =>
    step.on >= setOn && (remindedOn === null || step.on > remindedOn);
  const before = ladderStepsFor(on, ladder, calendar).filter(isOpen);
  // the step of a week may lie some days before it: begin a week early, and leave out what was sent
  const from = dayNumber(laterOf(remindedOn ?? on, on)) - dayNumber(on);
  let week = Math.max(1, Math.floor(from / DAYS_OF_A_WEEK));
  const after: MilestoneStep[] = [];
  for (let tried = 0; tried < MOST_WEEKS; tried += 1, week += 1) {
    const step = weeklyStep(on, week, calendar);
    if (after.length > 0 && step.on > until) break;
    if (isOpen(step)) after.push(step);
  }
  return [...before, ...after];
}
