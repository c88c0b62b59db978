import type { HolidayCalendar } from '#calendars';
import { agenda } from './agenda';
import type { Obligation } from './state';

/** Whether nothing will ever come of itself: closed, in the past, or done with no day to look again and no trigger to wait for. */
export function hasEnded(state: Obligation, calendar: HolidayCalendar): boolean {
  if (state.status === 'closed' || state.definition.kind === 'past-event') return true;
  const waits = state.definition.triggers.some(
    (trigger) => !state.triggersReached.some((reached) => reached.trigger === trigger),
  );
  return !waits && agenda(state, calendar).length === 0;
}
