import type { HolidayCalendar } from '#calendars';
import { agenda } from './agenda';
import type { Obligation } from './state';

/**
 * Whether nothing will ever come of itself: closed, in the past, or confirmed with no further turn, no day to look again
 * and no trigger to wait for. A row whose outcome nobody has recorded has not ended, even where no mail is due.
 */
export function hasEnded(state: Obligation, calendar: HolidayCalendar): boolean {
  if (state.status === 'closed' || state.definition.kind === 'past-event') return true;
  const waits = state.definition.triggers.some(
    (trigger) => !state.triggersReached.some((reached) => reached.trigger === trigger),
  );
  const done = state.occurrences.length > 0 && state.occurrences.every(({ stage }) => stage === 'confirmed');
  return done && !waits && agenda(state, calendar).length === 0;
}
