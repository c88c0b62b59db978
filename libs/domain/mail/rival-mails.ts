import { type EventId, type Instant, type PostId, mailId } from '#domain/kernel';
import { type EventData, type Obligation, type Proposal, rivalsOf } from '#domain/obligations';
import type { MailRequest } from './mail-facts';
import { changeFacts, obligationFacts, postFor } from './obligation-facts';

/** Where somebody proposes what would set a date that waits for another proposal: both proposers and the approver are told. */
export function rivalMails(
  { proposalId }: EventData<'ChangeProposed'>,
  { state, eventId, now }: { readonly state: Obligation; readonly eventId: EventId; readonly now: Instant },
): readonly MailRequest[] {
  const proposal = state.proposals.find((each) => each.proposalId === proposalId);
  const rivals = proposal === undefined ? [] : rivalsOf(state, proposal);
  if (proposal?.status !== 'pending' || rivals.length === 0) return [];
  const all = [proposal, ...rivals];
  const posts = new Set<PostId>([
    postFor('approver', state),
    ...all.map(({ proposedBy }) => proposedBy.postId ?? postFor('owner', state)),
  ]);
  return [...posts].map((post) => ({
    mailId: mailId(`${eventId}/mail/rivals/${post}`),
    obligationId: state.id,
    to: { post },
    facts: {
      template: 'rival-proposals' as const,
      ...obligationFacts(state),
      role: post === postFor('approver', state) ? ('approver' as const) : ('owner' as const),
      proposals: all.map((each) => shown(each, state)),
    },
    sendAt: now,
  }));
}

const shown = ({ proposalId, change, proposedBy }: Proposal, state: Obligation) => ({
  proposalId,
  newLastDay: changeFacts(change, state).newLastDay,
  by: proposedBy,
});
