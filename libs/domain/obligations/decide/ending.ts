import type { ChangeOf } from '../model/commands';
import { occurrenceWithDay } from '../occurrence-name';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import { sourceNamed } from '../source-named';
import type { Obligation } from '../state';
import { isSettled } from '../stops';
import { type Agreed, type DecideContext, type Drafts, byOf } from './handler';

type Ending = Omit<ChangeOf<'ending'>, 'kind'>;

function fulfilled(state: Obligation, at: string): ObligationRefusal | null {
  if (state.definition.kind === 'recurring-duty')
    return refusal('recurring-never-fulfilled', undefined, `${at}/ground`);
  const unconfirmed = state.occurrences.find(({ stage }) => !isSettled(stage));
  return unconfirmed === undefined
    ? null
    : refusal('not-confirmed', { occurrence: occurrenceWithDay(state, unconfirmed.number) }, `${at}/ground`);
}

/** An Act is repealed, an instrument revoked: the provision that does it is named. */
const BY_LAW = new Set<Ending['ground']>(['repealed', 'revoked']);

/** What is superseded names what takes its place. That it is on the register is asked before: only its stream could say. */
function barToSuperseding(
  { id }: Obligation,
  { ground, supersededBy }: Ending,
  at: string,
): ObligationRefusal | null {
  const pointer = `${at}/supersededBy`;
  if (ground !== 'superseded')
    return supersededBy === undefined ? null : refusal('nothing-superseded', undefined, pointer);
  if (supersededBy === undefined) return refusal('superseding-entry-needed', undefined, pointer);
  return supersededBy === id ? refusal('supersedes-itself', undefined, pointer) : null;
}

function barToEnding(state: Obligation, ending: Ending, at: string): ObligationRefusal | null {
  const { ground, provision } = ending;
  const { kind, authority } = state.definition;
  if (kind === 'continuous-duty' && !BY_LAW.has(ground))
    return refusal('continuous-needs-repeal', undefined, `${at}/ground`);
  if (BY_LAW.has(ground) && provision === undefined)
    return refusal('provision-needed', undefined, `${at}/provision`);
  if (ground === 'dropped' && authority === 'statutory')
    return refusal('statutory-cannot-be-dropped', undefined, `${at}/ground`);
  return barToSuperseding(state, ending, at) ?? (ground === 'fulfilled' ? fulfilled(state, at) : null);
}

/** Why a trigger cannot be answered; null where it waits for an answer. */
export function barToAnswer(state: Obligation, trigger: string): ObligationRefusal | null {
  const reached = state.triggersReached.find((each) => each.trigger === trigger);
  if (reached === undefined)
    return refusal('trigger-not-reached', { trigger: sourceNamed(state.definition, trigger) }, '/trigger');
  return reached.answer === null ? null : refusal('trigger-already-answered', undefined, '/trigger');
}

/**
 * Closes an obligation for good, or answers a trigger by dropping it. A continuous duty ends only by repeal or revocation; what an Act
 * requires is never dropped. @param at the place of the ending in the command
 */
export function applyEnding(
  state: Obligation,
  ending: Ending,
  { agreed, at = '' }: { readonly agreed?: Agreed | undefined; readonly at?: string },
  drafts: Drafts,
  context: DecideContext,
): ObligationRefusal | null {
  const { ground, reason, provision, supersededBy, trigger } = ending;
  const by = byOf(context);
  if (trigger === undefined) {
    const refused = barToEnding(state, ending, at);
    if (refused !== null) return refused;
    drafts.add('ObligationClosed', { ground, reason, provision, supersededBy, ...agreed, by });
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
