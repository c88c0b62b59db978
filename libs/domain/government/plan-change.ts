import type { CalendarDate, ObligationId, PostId } from '#domain/kernel';
import { type Authority, becomesFormer } from '#domain/obligations';
import type { ChangeEntry, ChangeRequest } from './change-request';

/** What tells whether and how a change reaches an entry. */
export interface Candidate {
  readonly id: ObligationId;
  readonly status: 'open' | 'closed';
  readonly owner: PostId | null;
  readonly approver: PostId | null;
  readonly tags: readonly string[];
  readonly authority: Authority;
  readonly saidOn: CalendarDate;
  /** null where no change marked it yet */
  readonly formerSince: CalendarDate | null;
}

type Plan = Pick<ChangeRequest, 'on' | 'posts' | 'which'>;

const isWanted = ({ id, owner, tags, authority }: Candidate, { which }: Plan): boolean =>
  (which.ids?.some((each) => each === id) ?? true) &&
  (which.owners === undefined || (owner !== null && which.owners.includes(owner))) &&
  (which.tags?.some((tag) => tags.includes(tag)) ?? true) &&
  (which.authority === undefined || which.authority === authority);

const passed = (post: PostId | null, as: 'owner' | 'approver', { posts }: Plan): PostId | null =>
  posts.find((each) => each.from === post && (each.as ?? as) === as)?.to ?? post;

function entryOf(candidate: Candidate, plan: Plan): ChangeEntry {
  const { id, owner, approver, authority, saidOn, formerSince } = candidate;
  return {
    obligationId: id,
    owner: { before: owner, after: passed(owner, 'owner', plan) },
    approver: { before: approver, after: passed(approver, 'approver', plan) },
    former: becomesFormer({ authority, saidOn, former: formerSince !== null }, plan.on),
  };
}

const doesSomething = ({ owner, approver, former }: ChangeEntry): boolean =>
  former || owner.before !== owner.after || approver.before !== approver.after;

const NOBODY = { before: null, after: null };

/**
 * What a change does to each entry, in the order given: those that it reaches. One that was chosen by its id is always
 * there: what speaks against it is said of it, and stops no other.
 */
export function planChange(candidates: readonly Candidate[], plan: Plan): readonly ChangeEntry[] {
  const { ids } = plan.which;
  const known = new Set<string>(candidates.map(({ id }) => id));
  const unknown = (ids ?? []).filter((id) => !known.has(id));
  return [
    ...candidates
      .filter((each) => isWanted(each, plan) && (ids !== undefined || each.status === 'open'))
      .map((each) => entryOf(each, plan))
      .filter((entry) => ids !== undefined || doesSomething(entry)),
    ...unknown.map((obligationId) => ({ obligationId, owner: NOBODY, approver: NOBODY, former: false })),
  ];
}
