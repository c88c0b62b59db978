import { ok, refuse } from '#domain/kernel';
import { refuseHeldFrom } from '../held-from';
import { lastDayOn } from '../readings';
import { evolve } from '../evolve';
import { nextOpening } from '../opening';
import { refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { isTriggerStream } from '../trigger';
import { type CommandOf, type DecideContext, type Decision, Drafts, byOf, todayOf } from './handler';
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
  const today = todayOf(context);
  const heldFrom = refuseHeldFrom(definition, today);
  if (heldFrom !== null) return refuse(heldFrom);
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
    if (lastDayOn(reading, 1, context.calendar) === null)
      return refuse(refusal('reading-without-date', undefined, '/chosen/readingId'));
    drafts.add('ReadingChosen', { readingId, basis: 'policy', reason, by: byOf(context) });
  }
  let folded = drafts.events.reduce<Obligation | null>(evolve, null);
  for (;;) {
    const opening = folded === null ? null : nextOpening(folded, context.calendar);
    if (opening === null || opening.opensOn > today) return ok(drafts.events);
    folded = drafts
      .add('OccurrenceOpened', opening, opening.opensOn)
      .events.reduce<Obligation | null>(evolve, null);
  }
}
