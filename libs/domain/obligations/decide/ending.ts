import type { ChangeOf } from '../model/commands';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation } from '../state';
import { type Agreed, type DecideContext, type Drafts, byOf } from './handler';

type Ending = Omit<ChangeOf<'ending'>, 'kind'>;

function fulfilled(state: Obligation, at: string): ObligationRefusal | null {
  if (state.definition.kind === 'recurring-duty')
    return refusal('recurring-never-fulfilled', undefined, `${at}/ground`);
  const unconfirmed = state.occurrences.find(({ stage }) => stage !== 'confirmed');
  return unconfirmed === undefined
    ? null
    : refusal('not-confirmed', { occurrence: unconfirmed.number }, `${at}/ground`);
}

function barToEnding(state: Obligation, { ground, provision }: Ending, at: string): ObligationRefusal | null {
  const { kind, authority } = state.definition;
  if (kind === 'continuous-duty' && ground !== 'repealed')
    return refusal('continuous-needs-repeal', undefined, `${at}/ground`);
  if (ground === 'repealed' && provision === undefined)
    return refusal('provision-needed', undefined, `${at}/provision`);
  if (ground === 'dropped' && authority === 'statutory')
    return refusal('statutory-cannot-be-dropped', undefined, `${at}/ground`);
  return ground === 'fulfilled' ? fulfilled(state, at) : null;
}

/** Why a trigger cannot be answered; null where it waits for an answer. */
export function barToAnswer(state: Obligation, trigger: string): ObligationRefusal | null {
  const reached = state.triggersReached.find((each) => each.trigger === trigger);
  if (reached === undefined) return refusal('trigger-not-reached', { trigger }, '/trigger');
  return reached.answer === null ? null : refusal('trigger-already-answered', undefined, '/trigger');
}

/**
 * Closes an obligation for good, or answers a trigger by dropping it. A continuous duty ends only by repeal; what an Act
 * requires is never dropped. @param at the place of the ending in the command
 */
export function applyEnding(
  state: Obligation,
  ending: Ending,
  { agreed, at = '' }: { readonly agreed?: Agreed | undefined; readonly at?: string },
  drafts: Drafts,
  context: DecideContext,
): ObligationRefusal | null {
  const { ground, reason, provision, trigger } = ending;
  const by = byOf(context);
  if (trigger === undefined) {
    const refused = barToEnding(state, ending, at);
    if (refused !== null) return refused;
    drafts.add('ObligationClosed', { ground, reason, provision, ...agreed, by });
    return null;
  }
  const refused = barToAnswer(state, trigger);
  if (refused !== null) return refused;
  if (state.definition.authority === 'statutory')
    return refusal('statutory-cannot-be-dropped', undefined, '/answer');
  drafts
    .add('TriggerAnswered', { trigger, answer: 'drop', reason, lookAgainOn: null, ...agreed, by })
    .add('ObligationClosed', { ground: 'dropped', reason, ...agreed, by });
  return null;
}
