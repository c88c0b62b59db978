import { addMonths, type CalendarDate, type Instant } from '#kernel';
import type { Standing } from '#obligations';
import type { ObligationListing, ObligationSummary, OccurrenceSummary } from './obligation-summary';

const DONE = { 'in-time': 'done-in-time', late: 'done-late', 'no-date': 'done-no-date' } as const;

/** The same judgement as the core's `standing`, on a summary; a test holds the two against each other. */
export function standingOfSummary(occurrence: OccurrenceSummary, today: CalendarDate): Standing {
  if (occurrence.timeliness !== null) return DONE[occurrence.timeliness];
  if (occurrence.stage === 'awaiting-confirmation') return 'awaiting-confirmation';
  const last = occurrence.lastLawfulDay;
  if (last === null) return 'no-date';
  if (last >= today) return last <= addMonths(today, 1) ? 'due-soon' : 'not-due';
  return occurrence.passedBeforeLoading && !occurrence.absenceRecorded
    ? 'date-passed-outcome-not-recorded'
    : 'late';
}

const isDone = ({ stage }: OccurrenceSummary): boolean => stage === 'confirmed';

/** A summary as it stands on a day. */
export function listed(
  summary: ObligationSummary,
  today: CalendarDate,
  row: { readonly position: number; readonly nextWakeAt: Instant | null },
): ObligationListing {
  const current = summary.occurrences.find((turn) => !isDone(turn)) ?? summary.occurrences.at(-1) ?? null;
  const dated = summary.occurrences.some(({ lastLawfulDay }) => lastLawfulDay !== null);
  const lacksTime = !dated && summary.lookAgainOn === null && summary.kind !== 'past-event';
  return {
    ...summary,
    ...row,
    current,
    standing:
      summary.status === 'closed'
        ? 'closed'
        : current === null
          ? 'no-date'
          : standingOfSummary(current, today),
    incomplete: summary.status === 'open' && (summary.owner === null || lacksTime),
  };
}
