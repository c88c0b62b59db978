import type { HolidayCalendar } from '#calendars';
import { computeDeadline, type Reading } from '#deadlines';
import type { CalendarDate } from '#kernel';
import type { ObligationDefinition } from './definition';

/** The reading that an obligation's dates follow, and whether it still waits for a named person's choice. */
export interface CurrentReading {
  readonly reading: Reading;
  readonly candidate: boolean;
}

/** A single reading that names its day is no interpretation: nothing is left to choose. A window always is one. */
const leavesNoChoice = ({ readings }: ObligationDefinition): boolean =>
  readings.length === 1 &&
  (readings[0]?.rule.primitive === 'fixed-date' || readings[0]?.rule.primitive === 'year-grid');

/** Later than every date: a grid without such a day gives none. */
const NEVER = '~';

/** The last lawful day of one turn on a reading; null where the reading gives none. */
export function lastDayOn(
  reading: Reading,
  occurrence: number,
  calendar: HolidayCalendar,
): CalendarDate | null {
  const answer = computeDeadline({ rule: reading.rule, occurrence, calendar });
  return answer.ok ? answer.value.lastLawfulDay : null;
}

/** The chosen reading; else the working reading; else the one with the earliest date. Null where none gives a date. */
export function currentReading(
  definition: ObligationDefinition,
  chosenReadingId: string | null,
  calendar: HolidayCalendar,
): CurrentReading | null {
  const dated = definition.readings.filter(({ rule }) => rule.primitive !== 'open');
  const byId = (id: string | null | undefined): Reading | undefined =>
    id === undefined || id === null ? undefined : dated.find((reading) => reading.id === id);
  const chosen = byId(chosenReadingId);
  if (chosen !== undefined) return { reading: chosen, candidate: false };
  const reading = byId(definition.workingReading) ?? earliest(dated, calendar);
  return reading === undefined ? null : { reading, candidate: !leavesNoChoice(definition) };
}

function earliest(readings: readonly Reading[], calendar: HolidayCalendar): Reading | undefined {
  if (readings.length < 2) return readings[0];
  const dates = readings.map((reading) => ({ reading, on: lastDayOn(reading, 1, calendar) ?? NEVER }));
  return dates.reduce((first, each) => (each.on < first.on ? each : first)).reading;
}
