import { addMonths, type CalendarDate } from '#kernel';
import type { Occurrence } from './state';

/** How an occurrence stands on a day. `date-passed-outcome-not-recorded` accuses nobody: the date had passed before loading. */
export type Standing =
  | 'not-due'
  | 'due-soon'
  | 'awaiting-confirmation'
  | 'date-passed-outcome-not-recorded'
  | 'late'
  | 'done-in-time'
  | 'done-late'
  | 'done-no-date'
  | 'no-date';

const DONE = { 'in-time': 'done-in-time', late: 'done-late', 'no-date': 'done-no-date' } as const;

/** `due-soon` is one month before the last lawful day. Nothing passed before loading is late until its absence is recorded. */
export function standing(occurrence: Occurrence, today: CalendarDate): Standing {
  if (occurrence.completion !== null) return DONE[occurrence.completion.timeliness];
  if (occurrence.stage === 'awaiting-confirmation') return 'awaiting-confirmation';
  if (occurrence.due === null) return 'no-date';
  const { lastLawfulDay } = occurrence.due;
  if (lastLawfulDay >= today) return addMonths(lastLawfulDay, -1) <= today ? 'due-soon' : 'not-due';
  return occurrence.passedBeforeLoading && occurrence.absence === null
    ? 'date-passed-outcome-not-recorded'
    : 'late';
}
