import { type HolidayCalendar, previousWorkingDay } from '#domain/calendars';
import { type CalendarDate, addDays, addMonths, addWeeks } from '#domain/kernel';
import type { Authority } from './model/definition';

/** One reminder of the ladder. `on` is `nominalOn` rolled back to a working day in Wales. */
export interface LadderStep {
  /** `P24M` … `P1D`, `P0D` before and on the last lawful day; `A1W`, `A2W` … after it */
  readonly key: string;
  readonly nominalOn: CalendarDate;
  readonly on: CalendarDate;
  /** the holidays of that time are not published yet */
  readonly provisional: boolean;
  /** who is reminded while nothing else decides (a decision that waits, lateness) */
  readonly to: 'owner' | 'owner-and-approver';
  /** the date was set on a day off, with no working day left: the mail leaves at once, not at its hour */
  readonly atOnce: boolean;
}

/** A step before the last lawful day: how far back it lies, and whose date also goes to the approver there. */
interface Rung {
  readonly key: string;
  readonly back: (last: CalendarDate) => CalendarDate;
  readonly alsoToApproverOf?: Authority;
}

const BEFORE: readonly Rung[] = [
  { key: 'P12M', back: (last) => addMonths(last, -12), alsoToApproverOf: 'statutory' },
  { key: 'P6M', back: (last) => addMonths(last, -6) },
  { key: 'P3M', back: (last) => addMonths(last, -3), alsoToApproverOf: 'statutory' },
  { key: 'P1M', back: (last) => addMonths(last, -1), alsoToApproverOf: 'statutory' },
  { key: 'P2W', back: (last) => addWeeks(last, -2) },
  { key: 'P1W', back: (last) => addWeeks(last, -1) },
  { key: 'P1D', back: (last) => addDays(last, -1) },
  { key: 'P0D', back: (last) => last },
];

const LONG: readonly Rung[] = [{ key: 'P24M', back: (last) => addMonths(last, -24) }];

/** The authority whose approver hears of a date before it passes, however late it came to the register. */
const APPROVER_HEARS_BEFORE: Authority = 'statutory';

/** The reminders of cycles of three years or more start 24 months before. */
const LONG_CYCLE_YEARS = 3;

interface LadderQuestion {
  readonly due: { readonly lastLawfulDay: CalendarDate };
  /** years from one occurrence to the next; null for what does not recur */
  readonly cycleYears: number | null;
  readonly calendar: HolidayCalendar;
  /** whose date it is; absent: as if nobody but the owner heard of it */
  readonly authority?: Authority;
}

/** The steps up to the last lawful day, earliest first. Each is counted from that day, never from another step. */
export function ladderFor({ due, cycleYears, calendar, authority }: LadderQuestion): readonly LadderStep[] {
  const rungs = (cycleYears ?? 0) >= LONG_CYCLE_YEARS ? [...LONG, ...BEFORE] : BEFORE;
  return rungs.map(({ key, back, alsoToApproverOf }) => {
    const nominalOn = back(due.lastLawfulDay);
    const both = alsoToApproverOf !== undefined && alsoToApproverOf === authority;
    return {
      key,
      nominalOn,
      ...previousWorkingDay(nominalOn, 'wales', calendar),
      to: both ? 'owner-and-approver' : 'owner',
      atOnce: false,
    };
  });
}

/**
 * The ladder of a date that stands from a day: no step dated before it. Where every step is, because the day is a day off with
 * no working day up to the last lawful day, the last one leaves at once. The approver of a statutory date always hears of one of them.
 */
export function ladderFrom(
  setOn: CalendarDate,
  question: LadderQuestion & { readonly authority: Authority },
): readonly LadderStep[] {
  const all = ladderFor(question);
  const { lastLawfulDay } = question.due;
  const ahead = all.filter((step) => step.on >= setOn);
  const last = all.at(-1);
  const steps =
    ahead.length === 0 && last !== undefined && setOn <= lastLawfulDay
      ? [{ ...last, on: setOn, atOnce: true }]
      : ahead;
  if (question.authority !== APPROVER_HEARS_BEFORE || steps.some(({ to }) => to !== 'owner')) return steps;
  return steps.map((step, index) => (index === 0 ? { ...step, to: 'owner-and-approver' } : step));
}

/** The n-th weekly step after a day; never rolled back to that day or before it.
 * @param base the last lawful day, or the day on which lateness was first recorded */
export function weeklyStep(base: CalendarDate, number: number, calendar: HolidayCalendar): LadderStep {
  const nominalOn = addWeeks(base, number);
  const { on, provisional } = previousWorkingDay(nominalOn, 'wales', calendar);
  return {
    key: `A${number}W`,
    nominalOn,
    on: on > base ? on : nominalOn,
    provisional,
    to: 'owner',
    atOnce: false,
  };
}

/** Which week after the last lawful day a key stands for; 0 for the steps up to it. */
export const weekOf = (key: string): number => {
  const match = /^A(\d+)W$/.exec(key);
  return match === null ? 0 : Number(match[1]);
};
