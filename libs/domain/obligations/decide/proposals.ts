import { type Result, ok, refuse } from '#domain/kernel';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { By } from '../events/parts';
import { tiedTo } from '../model/holding';
import type { Obligation, Proposal } from '../state';
import { isSecondPerson } from '../who-decides';
import { type CommandOf, type DecideContext, type Decision, Drafts, byOf, todayOf } from './handler';

/** An obligation, or a trigger. */
type Proposing = Pick<Obligation, 'proposals'> & { readonly id: string };

/** Why nothing can be proposed under an id; null where it is free. */
export const barToId = (
  { proposals }: Pick<Proposing, 'proposals'>,
  proposalId: string,
): ObligationRefusal | null =>
  proposals.some((each) => each.proposalId === proposalId)
    ? refusal('proposal-exists', undefined, '/proposalId')
    : null;

export function pending(
  state: Pick<Proposing, 'proposals'>,
  proposalId: string,
): Result<Proposal, ObligationRefusal> {
  const proposal = state.proposals.find((each) => each.proposalId === proposalId);
  if (proposal === undefined) return refuse(refusal('no-such-proposal', undefined, '/proposalId'));
  if (proposal.status === 'outdated') return refuse(refusal('rival-approved', undefined, '/proposalId'));
  const { status } = proposal;
  return status === 'pending'
    ? ok(proposal)
    : refuse(refusal('proposal-decided', { status, kind: proposal.change.kind }, '/proposalId'));
}

/** Why an actor is no second person to whoever put something forward on an obligation; null for one who is. */
export function barToSecond(context: DecideContext, id: string, first: By): ObligationRefusal | null {
  const { actor, pinned } = context;
  if (!isSecondPerson(actor, first)) return refusal('second-person-needed', undefined);
  const tied = tiedTo(pinned?.['directory'], actor, id, todayOf(context));
  return isSecondPerson(actor, first, tied) ? null : refusal('acts-for-proposer', undefined);
}

/** A pending proposal, for a second person to decide. */
export function decidable(
  state: Proposing,
  proposalId: string,
  context: DecideContext,
): Result<Proposal, ObligationRefusal> {
  const proposal = pending(state, proposalId);
  if (!proposal.ok) return proposal;
  const refused = barToSecond(context, state.id, proposal.value.proposedBy);
  return refused === null ? proposal : refuse(refused);
}

/** A second person refuses, with a reason; nothing changes. */
export const refuseChange = (
  state: Proposing,
  { proposalId, reason }: CommandOf<'refuse-change'>,
  context: DecideContext,
): Decision => {
  const proposal = decidable(state, proposalId, context);
  return proposal.ok
    ? ok(new Drafts(context).add('ChangeRefused', { proposalId, reason, by: byOf(context) }).events)
    : proposal;
};

/** Whoever proposed it takes it back; nothing changes. */
export const withdrawChange = (
  state: Proposing,
  { proposalId, reason }: CommandOf<'withdraw-change'>,
  context: DecideContext,
): Decision => {
  const proposal = pending(state, proposalId);
  if (!proposal.ok) return proposal;
  if (isSecondPerson(context.actor, proposal.value.proposedBy))
    return refuse(refusal('not-your-proposal', undefined, '/proposalId'));
  return ok(new Drafts(context).add('ChangeWithdrawn', { proposalId, reason, by: byOf(context) }).events);
};
