import type { HolidayCalendar } from '#calendars';
import { formatDate } from '#deadlines';
import { both, type Bilingual, type CalendarDate } from '#kernel';
import { lastDayOn } from './current-reading';
import type { Obligation } from './state';

/** Another reading of the law, on which a turn would have had to be done earlier. */
export interface ReadingWarning {
  readonly occurrence: number;
  /** the reading with the earlier date */
  readonly readingId: string;
  readonly label: Bilingual;
  /** the last lawful day on that reading */
  readonly lastLawfulDay: CalendarDate;
  /** the last lawful day that stands */
  readonly standsOn: CalendarDate;
  readonly message: Bilingual;
}

/** Stands wherever another legal reading gives an earlier date, until recorded legal advice chooses one. */
export function readingWarnings(state: Obligation, calendar: HolidayCalendar): readonly ReadingWarning[] {
  if (state.chosenReading?.basis === 'legal') return [];
  const legal = state.definition.readings.filter(({ basis }) => basis === 'legal');
  return state.occurrences.flatMap(({ number, due }) =>
    legal.flatMap((reading): ReadingWarning[] => {
      const on = lastDayOn(reading, number, calendar);
      if (due === null || on === null || reading.id === due.readingId || on >= due.lastLawfulDay) return [];
      return [
        {
          occurrence: number,
          readingId: reading.id,
          label: reading.label,
          lastLawfulDay: on,
          standsOn: due.lastLawfulDay,
          message: both(
            `On another reading of the law the last lawful day of occurrence ${number} is ${formatDate(on, 'en')}, earlier than ${formatDate(due.lastLawfulDay, 'en')}. This warning stands until legal advice is recorded.`,
            `Ar ddarlleniad arall o’r gyfraith, ${formatDate(on, 'cy')} yw diwrnod cyfreithlon olaf tro ${number}, sy’n gynharach na ${formatDate(due.lastLawfulDay, 'cy')}. Mae’r rhybudd hwn yn sefyll hyd nes y cofnodir cyngor cyfreithiol.`,
          ),
        },
      ];
    }),
  );
}
