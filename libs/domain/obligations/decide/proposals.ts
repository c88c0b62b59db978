import { type Result, ok, refuse } from '#domain/kernel';
import { type ObligationRefusal, refusal } from '../refusals/refusal';
import type { Obligation, Proposal } from '../state';
import { isSecondPerson } from '../who-decides';
import { type CommandOf, type DecideContext, type Decision, Drafts, byOf } from './handler';

/** An obligation, or a trigger. */
type Proposing = Pick<Obligation, 'proposals'>;

/** Why nothing can be proposed under an id; null where it is free. */
export const barToId = ({ proposals }: Proposing, proposalId: string): ObligationRefusal | null =>
  proposals.some((each) => each.proposalId === proposalId)
    ? refusal('proposal-exists', undefined, '/proposalId')
    : null;

export function pending(state: Proposing, proposalId: string): Result<Proposal, ObligationRefusal> {
  const proposal = state.proposals.find((each) => each.proposalId === proposalId);
  if (proposal === undefined) return refuse(refusal('no-such-proposal', undefined, '/proposalId'));
  return proposal.status === 'pending'
    ? ok(proposal)
    : refuse(refusal('proposal-decided', undefined, '/proposalId'));
}

/** A pending proposal, for a second person to decide. */
export function decidable(
  state: Proposing,
  proposalId: string,
  context: DecideContext,
): Result<Proposal, ObligationRefusal> {
  const proposal = pending(state, proposalId);
  if (!proposal.ok) return proposal;
  return isSecondPerson(context.actor, proposal.value.proposedBy)
    ? proposal
    : refuse(refusal('second-person-needed', undefined));
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
