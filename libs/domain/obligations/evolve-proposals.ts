import type { Evolver } from './evolve-occurrence';
import type { EventData } from './events/catalog';
import type { EventId } from '#domain/kernel';
import type { ObligationEvent } from './event';
import { outdatedBy, rivalsOf } from './rivals';
import type { Proposal } from './state';

export const newProposal = (data: EventData<'ChangeProposed'>, eventId: EventId): Proposal => ({
  proposalId: data.proposalId,
  change: data.change,
  previousLastDay: data.previousLastDay,
  changes: data.changes ?? [],
  status: 'pending',
  proposedBy: data.by,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  recordedLate: data.recordedLate ?? null,
  eventId,
});

/** The proposals with one of them decided or withdrawn. */
export const decided = (
  proposals: readonly Proposal[],
  status: Exclude<Proposal['status'], 'pending'>,
  {
    data: { proposalId, by, reason },
    recordedAt,
  }: {
    readonly data: EventData<'ChangeApproved'> & { readonly reason?: string };
    readonly recordedAt?: ObligationEvent['recordedAt'] | undefined;
  },
): readonly Proposal[] =>
  proposals.map((proposal) =>
    proposal.proposalId === proposalId
      ? { ...proposal, status, decidedBy: by, decidedAt: recordedAt ?? null, reason: reason ?? null }
      : proposal,
  );

const changeProposed: Evolver<'ChangeProposed'> = (state, data, { eventId }) => ({
  ...state,
  proposals: [...state.proposals, newProposal(data, eventId)],
});

/** What would have decided the same was proposed against another: it can no longer be decided. */
const changeApproved: Evolver<'ChangeApproved'> = (state, data, { recordedAt }) => {
  const { proposalId } = data;
  const approved = state.proposals.find((each) => each.proposalId === proposalId);
  const rivals = approved === undefined ? [] : rivalsOf(state, approved);
  const proposals = outdatedBy(
    decided(state.proposals, 'approved', { data, recordedAt }),
    rivals,
    proposalId,
  );
  return { ...state, proposals };
};

const changeRefused: Evolver<'ChangeRefused'> = (state, data, { recordedAt }) => ({
  ...state,
  proposals: decided(state.proposals, 'refused', { data, recordedAt }),
});

const changeWithdrawn: Evolver<'ChangeWithdrawn'> = (state, data, { recordedAt }) => ({
  ...state,
  proposals: decided(state.proposals, 'withdrawn', { data, recordedAt }),
});

export const changeEvolvers = {
  ChangeProposed: changeProposed,
  ChangeApproved: changeApproved,
  ChangeRefused: changeRefused,
  ChangeWithdrawn: changeWithdrawn,
};
