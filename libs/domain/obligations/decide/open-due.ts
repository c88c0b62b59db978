import { evolve } from '../evolve';
import { nextOpening } from '../opening';
import type { Obligation } from '../state';
import { type DecideContext, type Drafts, todayOf } from './handler';

/** How many occurrences one decision opens at most; the clock opens the others. */
const MOST_OPENED = 500;

/** Opens every occurrence that the dates require by today, after the events drafted so far. */
export function openDue(state: Obligation, drafts: Drafts, context: DecideContext): void {
  const today = todayOf(context);
  for (let opened = 0; opened < MOST_OPENED; opened += 1) {
    const after = drafts.events.reduce<Obligation>(evolve, state);
    const opening = nextOpening(after, context.calendar, { setOn: today });
    if (opening === null || opening.opensOn > today) return;
    drafts.add('OccurrenceOpened', opening);
  }
}
