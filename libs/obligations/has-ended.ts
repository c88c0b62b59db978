import type { HolidayCalendar } from '#calendars';
import { agenda } from './agenda';
import type { Obligation } from './state';

/** The triggers that an open obligation waits for; what is closed or in the past waits for none. */
export const awaitedTriggers = ({ status, definition, triggersReached }: Obligation): readonly string[] =>
  status === 'closed' || definition.kind === 'past-event'
    ? []
    : definition.triggers.filter((name) => !triggersReached.some(({ trigger }) => trigger === name));

/**
 * Whether nothing will ever come of itself: closed, in the past, or confirmed with no further turn, no day to look again
 * and no trigger to wait for. A row whose outcome nobody has recorded has not ended, even where no mail is due.
 */
export function hasEnded(state: Obligation, calendar: HolidayCalendar): boolean {
  if (state.status === 'closed' || state.definition.kind === 'past-event') return true;
  const done = state.occurrences.length > 0 && state.occurrences.every(({ stage }) => stage === 'confirmed');
  return done && awaitedTriggers(state).length === 0 && agenda(state, calendar).length === 0;
}
