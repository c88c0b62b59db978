import { type HolidayCalendar, previousWorkingDay } from '#domain/calendars';
import { type CalendarDate, addDays, addMonths, addWeeks } from '#domain/kernel';

/** One reminder of the ladder. `on` is `nominalOn` rolled back to a working day in Wales. */
export interface LadderStep {
  /** `P24M` … `P1D`, `P0D` before and on the last lawful day; `A1W`, `A2W` … after it */
  readonly key: string;
  readonly nominalOn: CalendarDate;
  readonly on: CalendarDate;
  /** the holidays of that time are not published yet */
  readonly provisional: boolean;
}

type Back = (last: CalendarDate) => CalendarDate;

const BEFORE: readonly (readonly [key: string, back: Back])[] = [
  ['P12M', (last) => addMonths(last, -12)],
  ['P6M', (last) => addMonths(last, -6)],
  ['P3M', (last) => addMonths(last, -3)],
  ['P1M', (last) => addMonths(last, -1)],
  ['P2W', (last) => addWeeks(last, -2)],
  ['P1W', (last) => addWeeks(last, -1)],
  ['P1D', (last) => addDays(last, -1)],
  ['P0D', (last) => last],
];

const LONG: readonly (readonly [key: string, back: Back])[] = [['P24M', (last) => addMonths(last, -24)]];

/** The reminders of cycles of three years or more start 24 months before. */
const LONG_CYCLE_YEARS = 3;

/** The steps up to the last lawful day, earliest first. Each is counted from that day, never from another step.
 * @param cycleYears years from one occurrence to the next; null for what does not recur */
export function ladderFor(question: {
  due: { readonly lastLawfulDay: CalendarDate };
  cycleYears: number | null;
  calendar: HolidayCalendar;
  /** keys of steps to leave out */
  except?: ReadonlySet<string>;
}): readonly LadderStep[] {
  const { due, cycleYears, calendar, except } = question;
  const steps = (cycleYears ?? 0) >= LONG_CYCLE_YEARS ? [...LONG, ...BEFORE] : BEFORE;
  const wanted = except === undefined ? steps : steps.filter(([key]) => !except.has(key));
  return wanted.map(([key, back]) => {
    const nominalOn = back(due.lastLawfulDay);
    return { key, nominalOn, ...previousWorkingDay(nominalOn, 'wales', calendar) };
  });
}

/** The n-th weekly step after a day; never rolled back to that day or before it.
 * @param base the last lawful day, or the day on which lateness was first recorded */
export function weeklyStep(base: CalendarDate, number: number, calendar: HolidayCalendar): LadderStep {
  const nominalOn = addWeeks(base, number);
  const { on, provisional } = previousWorkingDay(nominalOn, 'wales', calendar);
  return { key: `A${number}W`, nominalOn, on: on > base ? on : nominalOn, provisional };
}

/** Which week after the last lawful day a key stands for; 0 for the steps up to it. */
export const weekOf = (key: string): number => {
  const match = /^A(\d+)W$/.exec(key);
  return match === null ? 0 : Number(match[1]);
};
