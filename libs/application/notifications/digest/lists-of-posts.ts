import { type PostId, dateInWales } from '#domain/kernel';
import type { DigestItem, FactsOf } from '#domain/mail';
import type { Delivery } from '../delivery';
import { letterContext } from '../letter-context';
import { type DigestObligation, type MayDo, digestItems, unansweredPast } from './digest-items';
import { type ProposalOnFact, type WaitingOnFacts, factItems } from './fact-items';
import type { Unreached } from './unreached-mails';

/** What a post's digest is to hold. */
export interface Listed {
  readonly items: readonly DigestItem[];
  /** how many dates passed before loading still have no answer */
  readonly unanswered: number;
  readonly unreached: FactsOf<'digest'>['unreached'];
}

interface For extends Pick<Delivery, 'recipients' | 'now'> {
  readonly administrators: readonly PostId[];
  readonly facts?: WaitingOnFacts;
}

interface ToList {
  readonly rows: readonly DigestObligation[];
  readonly onFacts: readonly ProposalOnFact[];
  readonly unreached: Unreached;
}

/** The lists of all posts, with what reaches nobody for the administrators. */
export function listsOf(
  { recipients, now, facts, ...digests }: For,
  { rows, onFacts, unreached }: ToList,
): ReadonlyMap<PostId, Listed> {
  // two administrators may hold one post
  const administrators = [...new Set(digests.administrators)];
  const may: MayDo = (post, command, first) => letterContext({ recipients, now }, post).may(command, first);
  const asked = digestItems(rows, { today: dateInWales(now), administrators, may });
  const onEachFact = factItems(onFacts, { deciders: facts?.deciders ?? [], may });
  const lists = new Map<PostId, Listed>();
  const unanswered = unansweredPast(rows);
  const listed = (post: PostId, items: readonly DigestItem[] = []): Listed => ({
    items: [...(asked.get(post) ?? []), ...(onEachFact.get(post) ?? []), ...items],
    unanswered: unanswered.get(post) ?? 0,
    unreached: [],
  });
  for (const post of [...asked.keys(), ...onEachFact.keys()]) lists.set(post, listed(post));
  for (const post of administrators)
    lists.set(post, {
      ...listed(post, unreached.items),
      // a post is not told by its own list that its list does not arrive
      unreached: unreached.posts.filter((each) => each.post !== post),
    });
  return lists;
}
