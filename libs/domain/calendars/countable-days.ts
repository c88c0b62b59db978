import { type Bilingual, type CalendarDate, memoizeBy } from '#domain/kernel';
import { type DayOff, daysOff } from './day-off';
import type { HolidayCalendar } from './holiday-calendar';
import { type Regime, type WorkingDayRegime, termsOf } from './regime';

/** Why a day is passed over in a count: a holiday or closure with its name, the day of the week, or no sitting. */
export type PassedOver = DayOff | 'not-sitting' | 'outside-term';

/** Days that a period is counted in: working, school or sitting days. */
export interface CountableDays {
  /** the days that count, as a noun phrase */
  readonly title: Bilingual;
  readonly source: Bilingual;
  readonly version: string;
  /** nothing is known of earlier or later days */
  readonly knownFrom: CalendarDate;
  readonly knownUntil: CalendarDate;
  /** whether a count may continue beyond what is known, by the day of the week alone, as a provisional answer */
  readonly mayBeProvisional: boolean;
  /** the days of the week that never count, where there are such */
  readonly restDays: readonly number[];
  /** null where the day counts. @param number the day’s `dayNumber`, where the caller has it already */
  passedOver(on: CalendarDate, number?: number): PassedOver | null;
}

export const workingDays = (regime: WorkingDayRegime, calendar: HolidayCalendar): CountableDays =>
  workingDaysOf(calendar)(termsOf(regime));

const workingDaysOf = memoizeBy((calendar: HolidayCalendar) =>
  memoizeBy((terms: Regime): CountableDays => {
    const { title, source, restDays } = terms;
    const { version, knownFrom, knownUntil, isWhole = false } = calendar;
    return {
      title,
      source,
      version,
      knownFrom,
      knownUntil,
      restDays,
      mayBeProvisional: !isWhole,
      passedOver: daysOff(terms, calendar),
    };
  }),
);
