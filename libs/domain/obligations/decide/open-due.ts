import { evolve } from '../evolve';
import { nextOpening } from '../opening';
import type { Obligation } from '../state';
import { type DecideContext, type Drafts, todayOf } from './handler';

/** Openings and passed days that one decision records; what is due beyond them waits for the next decision. */
export const MOST_AT_ONCE = 400;

/**
 * Opens every occurrence that the dates require by today, after the events drafted so far, at most so many as one decision
 * records. @param since each opens on its own day, as at registration, or today
 * @returns whether none is left over
 */
export function openDue(
  before: Obligation | null,
  drafts: Drafts,
  context: DecideContext,
  since: 'own-day' | 'today' = 'today',
): boolean {
  const today = todayOf(context);
  const options = since === 'today' ? { setOn: today } : {};
  let state = drafts.events.reduce<Obligation | null>(evolve, before);
  for (let opened = 0; opened <= MOST_AT_ONCE; opened += 1) {
    const opening = state === null ? null : nextOpening(state, context.calendar, options);
    if (opening === null || opening.opensOn > today) return true;
    if (opened === MOST_AT_ONCE) break;
    drafts.add('OccurrenceOpened', opening, since === 'today' ? undefined : opening.opensOn);
    state = drafts.events.slice(-1).reduce<Obligation | null>(evolve, state);
  }
  return false;
}
