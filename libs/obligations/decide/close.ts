import { ok, refuse } from '#kernel';
import { refusal, type ObligationRefusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { byOf, Drafts } from './decided';
import type { CommandOf, Handler } from './handler';

function fulfilled(state: Obligation): ObligationRefusal | null {
  if (state.definition.kind === 'recurring-duty')
    return refusal('recurring-never-fulfilled', undefined, '/ground');
  const unconfirmed = state.occurrences.find(({ stage }) => stage !== 'confirmed');
  return unconfirmed === undefined
    ? null
    : refusal('not-confirmed', { occurrence: unconfirmed.number }, '/ground');
}

function mayClose(state: Obligation, { ground, provision }: CommandOf<'close'>): ObligationRefusal | null {
  const { kind, authority } = state.definition;
  if (kind === 'continuous-duty' && ground !== 'repealed')
    return refusal('continuous-needs-repeal', undefined, '/ground');
  if (ground === 'repealed' && provision === undefined)
    return refusal('provision-needed', undefined, '/provision');
  if (ground === 'dropped' && authority === 'statutory')
    return refusal('statutory-cannot-be-dropped', undefined, '/ground');
  return ground === 'fulfilled' ? fulfilled(state) : null;
}

/** Closes a row for good. A continuous duty ends only by repeal; what an Act requires is never dropped. */
export const close: Handler<'close'> = (state, command, context) => {
  const refused = mayClose(state, command);
  if (refused !== null) return refuse(refused);
  const { ground, reason, provision } = command;
  return ok(
    new Drafts(context).add('ObligationClosed', { ground, reason, provision, by: byOf(context) }).events,
  );
};
