import { type HolidayCalendar, previousWorkingDay } from '#domain/calendars';
import { type DeadlineRule, computeDeadline } from '#domain/deadlines';
import type { CalendarDate } from '#domain/kernel';
import { type Obligation, type Occurrence, fold, isSettled, stopsOf } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { listObligations } from '#record/read-models';
import { type Viewer, maySee } from './viewer';

/** A date of an open occurrence that another holiday list moves; null where a list gives none. */
export interface MovedDate {
  readonly obligation: string;
  readonly occurrence: number;
  /** the reading of the words, or the recorded change that set the date */
  readonly reading: string;
  readonly what: 'last-day' | 'last-working-day';
  readonly was: CalendarDate | null;
  readonly becomes: CalendarDate | null;
}

interface Days {
  readonly 'last-day': CalendarDate | null;
  readonly 'last-working-day': CalendarDate | null;
}

type DaysUnder = (calendar: HolidayCalendar) => Days;

const onRule =
  (rule: DeadlineRule, occurrence: Occurrence): DaysUnder =>
  (calendar) => {
    const facts = { stops: stopsOf(occurrence) };
    const answer = computeDeadline({ rule, occurrence: occurrence.number, calendar, facts });
    return answer.ok
      ? { 'last-day': answer.value.lastLawfulDay, 'last-working-day': answer.value.lastWorkingDay.on }
      : { 'last-day': null, 'last-working-day': null };
  };

const onFixedDay =
  (on: CalendarDate): DaysUnder =>
  (calendar) => ({ 'last-day': on, 'last-working-day': previousWorkingDay(on, 'wales', calendar).on });

/** How the dates of an occurrence come about: by each reading that is still possible, or by the recorded change that set it. */
function datings({ definition, chosenReading }: Obligation, occurrence: Occurrence) {
  const { due } = occurrence;
  if (due !== null && due.setBy !== 'reading')
    return [{ reading: due.setBy, days: onFixedDay(due.lastLawfulDay) }];
  return definition.readings
    .filter(({ id }) => chosenReading === null || chosenReading.readingId === id)
    .map(({ id, rule }) => ({ reading: id, days: onRule(rule, occurrence) }));
}

/** Every date of an obligation's open occurrences that would be another under the newer list. */
function movedDatesOf(
  obligation: Obligation,
  older: HolidayCalendar,
  newer: HolidayCalendar,
): readonly MovedDate[] {
  if (obligation.status === 'closed') return [];
  return obligation.occurrences
    .filter(({ stage }) => !isSettled(stage))
    .flatMap((occurrence) =>
      datings(obligation, occurrence).flatMap(({ reading, days }) => {
        const [before, after] = [days(older), days(newer)];
        return (['last-day', 'last-working-day'] as const)
          .filter((what) => before[what] !== after[what])
          .map((what) => ({
            obligation: obligation.id,
            occurrence: occurrence.number,
            reading,
            what,
            was: before[what],
            becomes: after[what],
          }));
      }),
    );
}

/** Every date of the register's open occurrences that would be another under a newer list of holidays. */
export async function movedDates(
  viewer: Viewer,
  ledger: Ledger,
  { newer, today }: { readonly newer: HolidayCalendar; readonly today: CalendarDate },
): Promise<readonly MovedDate[]> {
  const moved: MovedDate[] = [];
  for (const { id } of await listObligations(ledger.db, today)) {
    const obligation = maySee(viewer, id) ? fold(await ledger.readStream(id)) : null;
    if (obligation) moved.push(...movedDatesOf(obligation, ledger.holidays.current, newer));
  }
  return moved;
}
