import { ok, refuse } from '#domain/kernel';
import { evolve } from '../evolve';
import { nextOpening } from '../opening';
import { refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { isTriggerStream } from '../trigger';
import { type CommandOf, type DecideContext, type Decision, Drafts, byOf, todayOf } from './handler';
import { MOST_AT_ONCE, refuseNeverDated, withoutDate } from './dated';
import { permitted } from './permitted';

/** Registers an obligation and opens every occurrence that is due to open. Dates before today count as passed before loading. */
export function register(
  state: Obligation | null,
  command: CommandOf<'register'>,
  context: DecideContext,
): Decision {
  const { definition } = command;
  if (state !== null) return refuse(refusal('already-registered', undefined, '/definition/id'));
  if (isTriggerStream(definition.id)) return refuse(refusal('wrong-stream', undefined, '/definition/id'));
  const never = refuseNeverDated(definition, context.calendar);
  if (never !== null) return refuse(never);
  const today = todayOf(context);
  const drafts = new Drafts(context).add('ObligationRegistered', {
    definition,
    firstKnownOn: today,
    by: byOf(context),
  });
  if (command.chosen) {
    if (!permitted(context.actor, 'choose-reading'))
      return refuse(refusal('not-permitted', undefined, '/chosen'));
    const { readingId, reason } = command.chosen;
    const reading = definition.readings.find(({ id }) => id === readingId);
    if (reading === undefined) return refuse(refusal('no-such-reading', { readingId }, '/chosen/readingId'));
    if (reading.basis === 'legal')
      return refuse(refusal('legal-reading-needs-advice', undefined, '/chosen/readingId'));
    const undated = withoutDate(reading, context.calendar, '/chosen/readingId');
    if (undated !== null) return refuse(undated);
    drafts.add('ReadingChosen', { readingId, basis: 'policy', reason, by: byOf(context) });
  }
  return opened(drafts, context);
}

/** Adds every occurrence that has opened by today, at most so many as one decision records. */
function opened(drafts: Drafts, context: DecideContext): Decision {
  const today = todayOf(context);
  let folded = drafts.events.reduce<Obligation | null>(evolve, null);
  for (let openings = 0; openings <= MOST_AT_ONCE; openings += 1) {
    const opening = folded === null ? null : nextOpening(folded, context.calendar);
    if (opening === null || opening.opensOn > today) return ok(drafts.events);
    const { events } = drafts.add('OccurrenceOpened', opening, opening.opensOn);
    folded = events.slice(-1).reduce(evolve, folded);
  }
  return refuse(refusal('too-many-occurrences', { most: MOST_AT_ONCE }, '/definition/readings'));
}
