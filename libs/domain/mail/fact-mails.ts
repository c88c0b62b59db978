import { type EventId, type Instant, type PostId, mailId } from '#domain/kernel';
import {
  type Change,
  type ChangeOf,
  type EventData,
  type Fact,
  type ObligationEvent,
  type Proposal,
  entryMeant,
  factStream,
  knownFactTitle,
  rivalsOnFact,
  whoDecides,
} from '#domain/obligations';
import type { FactMail } from './fact-mail-facts';
import type { MailFacts, MailRequest } from './mail-facts';
import { groundsOf } from './obligation-facts';

type FactChange = ChangeOf<'fact' | 'fact-correction' | 'fact-withdrawal'>;

/** Changes of a fact are proposed on its own stream. */
export const isOfFact = (change: Change): change is FactChange =>
  change.kind === 'fact' || change.kind === 'fact-correction' || change.kind === 'fact-withdrawal';

export const isFactMail = (facts: MailFacts): facts is FactMail => facts.template.startsWith('fact-');

const ofFact = ({ id, title }: Fact) => ({ fact: id, factTitle: title ?? knownFactTitle(id) });

const dayOf = (change: FactChange) => (change.kind === 'fact-withdrawal' ? null : change.effectiveOn);

type Asked = { readonly post: PostId; readonly as: string; readonly facts: FactMail };

/** The posts that approve for the entries concerned, where the table asks two of them; the owner's where an entry names none. */
export function approversOfFact({ change, counting = [] }: EventData<'ChangeProposed'>): readonly PostId[] {
  const matter = change.kind === 'fact' ? 'fact-with-date' : 'fact-correction';
  const two = counting.filter(({ authority }) => whoDecides[matter][authority] === 'two');
  const concerned = two.length > 0 ? two : counting.filter(({ alone }) => !alone);
  const posts = concerned.map(({ owner, approver }) => approver ?? owner);
  return [...new Set(posts.filter((post) => post !== undefined))];
}

function proposed(data: EventData<'ChangeProposed'>, state: Fact): readonly Asked[] {
  const { proposalId, change, effects = [], by } = data;
  if (!isOfFact(change)) return [];
  const number = entryMeant(state, change);
  const before = state.entries.find((each) => each.number === number && !each.withdrawn);
  const facts: FactMail = {
    template: 'fact-change-proposed',
    ...ofFact(state),
    proposalId,
    kind: change.kind,
    number,
    from: before?.effectiveOn ?? null,
    to: dayOf(change),
    moves: effects.length,
    reference: groundsOf(change).reference,
    by,
  };
  const approvers = approversOfFact(data);
  return [...approvers.map((post) => ({ post, as: 'approver', facts })), ...rivals(data, state, approvers)];
}

/** Where a proposal about the same entry waits already: those who proposed and who approve are told of each other. */
function rivals(
  { proposalId, change }: EventData<'ChangeProposed'>,
  state: Fact,
  approvers: readonly PostId[],
): readonly Asked[] {
  const own = state.proposals.find((each) => each.proposalId === proposalId);
  const others = rivalsOnFact(state, { proposalId, change });
  if (own === undefined || others.length === 0) return [];
  const all = [own, ...others];
  const facts: FactMail = {
    template: 'fact-rival-proposals',
    ...ofFact(state),
    proposals: all.map((each) => ({
      proposalId: each.proposalId,
      on: isOfFact(each.change) ? dayOf(each.change) : null,
      by: each.proposedBy,
    })),
  };
  const posts = new Set([...approvers, ...all.flatMap(({ proposedBy }) => proposedBy.postId ?? [])]);
  return [...posts].map((post) => ({ post, as: 'rivals', facts }));
}

/** To whoever proposed it. */
function decided(proposalId: string, approved: boolean, state: Fact): readonly Asked[] {
  const proposal = state.proposals.find((each) => each.proposalId === proposalId);
  const post = proposal?.proposedBy.postId;
  if (proposal === undefined || post === undefined || !isOfFact(proposal.change)) return [];
  const { change, proposedBy: askedBy, decidedBy: by } = proposal;
  const facts: FactMail = {
    template: 'fact-change-decided',
    ...ofFact(state),
    proposalId,
    kind: change.kind,
    to: dayOf(change),
    approved,
    by,
    askedBy,
    reason: null,
  };
  return [{ post, as: 'proposer', facts }];
}

function asked(event: ObligationEvent, state: Fact): readonly Asked[] {
  switch (event.type) {
    case 'ChangeProposed':
      return proposed(event.data, state);
    case 'ChangeApproved':
      return event.data.alone ? [] : decided(event.data.proposalId, true, state);
    case 'ChangeRefused':
      return decided(event.data.proposalId, false, state);
    default:
      return [];
  }
}

/**
 * The mails that an event on a fact's stream requests. Pure: the same event gives the same mails with the same ids.
 * @param state the fact as it stands after the event
 */
export const mailsOfFact = (
  event: ObligationEvent & { readonly eventId: EventId },
  state: Fact,
  now: Instant,
): readonly MailRequest[] =>
  asked(event, state).map(({ post, as, facts }) => ({
    mailId: mailId(`${event.eventId}/mail/${as}/${post}`),
    obligationId: factStream(state.id),
    to: { post },
    facts,
    sendAt: now,
  }));

const isPending = (fact: Fact, id: string): boolean =>
  fact.proposals.some(({ proposalId, status }) => proposalId === id && status === 'pending');

/** A mail about a fact with its facts of now; null where what it says is decided. */
export function ofFactNow(asked: FactMail, state: Fact): FactMail | null {
  const facts = { ...asked, factTitle: asked.factTitle ?? ofFact(state).factTitle };
  switch (facts.template) {
    case 'fact-change-proposed':
      return isPending(state, facts.proposalId) ? facts : null;
    case 'fact-rival-proposals': {
      const proposals = facts.proposals.filter(({ proposalId }) => isPending(state, proposalId));
      return proposals.length > 1 ? { ...facts, proposals } : null;
    }
    case 'fact-change-decided': {
      const found: Proposal | undefined = state.proposals.find(
        ({ proposalId }) => proposalId === facts.proposalId,
      );
      return { ...facts, reason: found?.reason ?? null };
    }
  }
}
