import { ok, refuse } from '#kernel';
import { evolve } from '../evolve';
import { nextOpening } from '../opening';
import { refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { isTriggerStream } from '../trigger';
import type { DecideContext } from './context';
import { byOf, Drafts, todayOf, type Decision } from './decided';
import type { CommandOf } from './handler';

/** Puts a row on the register and opens every turn whose day has come. What passed before today was passed before loading. */
export function register(
  state: Obligation | null,
  command: CommandOf<'register'>,
  context: DecideContext,
): Decision {
  const { definition } = command;
  if (state !== null) return refuse(refusal('already-registered', undefined, '/definition/id'));
  if (isTriggerStream(definition.id)) return refuse(refusal('wrong-stream', undefined, '/definition/id'));
  const today = todayOf(context);
  const drafts = new Drafts(context).add('ObligationRegistered', {
    definition,
    firstKnownOn: today,
    by: byOf(context),
  });
  let folded = drafts.events.reduce<Obligation | null>(evolve, null);
  for (;;) {
    const opening = folded === null ? null : nextOpening(folded, context.calendar);
    if (opening === null || opening.opensOn > today) return ok(drafts.events);
    folded = drafts
      .add('OccurrenceOpened', opening, opening.opensOn)
      .events.reduce<Obligation | null>(evolve, null);
  }
}
