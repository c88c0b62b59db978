import {
  type Bilingual,
  type CalendarDate,
  type PersonId,
  type PostId,
  type Result,
  addYears,
  both,
  ok,
  refuse,
} from '#domain/kernel';
import type { Actor, By, Delegation } from '#domain/obligations';
import type { DirectoryEventData } from './events/catalog';
import type { DirectoryRecord, DirectoryVersion, RecordedDelegation } from './fold-directory';
import { type DelegationRefusal, delegationRefusal as refusal } from './refusals';

interface Context {
  readonly state: DirectoryRecord;
  readonly people: DirectoryVersion['people'];
  readonly by: By;
  /** in Wales */
  readonly today: CalendarDate;
  /** what the directory calls people and posts, for what is refused */
  readonly called?: Called;
}

interface Called {
  person(id: PersonId): string;
  post(id: PostId): Bilingual;
}

const IDS: Called = { person: (id) => id, post: (id) => both(id, id) };

type Person = DirectoryVersion['people'][number];

const personOf = ({ people }: Context, id: PersonId): Person | undefined =>
  people.find(({ personId }) => personId === id);

const isAdministrator = (context: Context): boolean =>
  personOf(context, context.by.personId)?.roles.includes('administrator') === true;

/** What can be delegated of a person's roles: to look after the register or to audit it cannot. */
export const delegatedRoles = (roles: Actor['roles']): Actor['roles'] =>
  roles.filter((role) => role === 'official' || role === 'approver');

/** Those that may still be acted under on some day from `today` on. */
export const standingDelegations = (
  { delegations }: DirectoryRecord,
  today: CalendarDate,
): readonly RecordedDelegation[] =>
  delegations.filter(({ ended, lastDay }) => ended === null && lastDay >= today);

const shareDays = (one: Delegation, other: Delegation): boolean =>
  one.firstDay <= other.lastDay && other.firstDay <= one.lastDay;

const shareSome = <Value>(one: readonly Value[] | undefined, other: readonly Value[] | undefined): boolean =>
  one === undefined || other === undefined || one.some((each) => other.includes(each));

/** Whether two people would act for one in the same matter on the same day. */
const overlap = (one: Delegation, other: Delegation): boolean =>
  shareDays(one, other) &&
  shareSome(one.posts, other.posts) &&
  shareSome(one.obligations, other.obligations) &&
  shareSome(one.acts, other.acts);

/** Somebody gives over their work for an absence, or an administrator does for them. */
export function giveDelegation(
  context: Context,
  given: Delegation,
): Result<DirectoryEventData<'DelegationGiven'>, DelegationRefusal> {
  const refused = barToPeople(context, given) ?? barToDays(context, given) ?? barToOthers(context, given);
  return refused === null ? ok({ ...given, by: context.by }) : refuse(refused);
}

function barToPeople(context: Context, { from, to, posts = [] }: Delegation): DelegationRefusal | null {
  const { by, called = IDS } = context;
  // whoever looks after the register gives nobody's work to themselves
  if (by.personId !== from && !(isAdministrator(context) && by.personId !== to))
    return refusal('delegation-not-yours', { person: called.person(from) });
  if (from === to) return refusal('delegation-to-oneself', undefined);
  const [principal, delegate] = [personOf(context, from), personOf(context, to)];
  if (principal === undefined) return refusal('delegate-unknown', { person: from });
  if (delegate === undefined) return refusal('delegate-unknown', { person: to });
  if (delegate.roles.includes('auditor'))
    return refusal('delegate-decides-nothing', { person: called.person(to) });
  if (principal.roles.includes('auditor') || delegatedRoles(principal.roles).length === 0)
    return refusal('nothing-to-delegate', { person: called.person(from) });
  const post = posts.find((each) => !principal.posts.includes(each));
  return post === undefined
    ? null
    : refusal('post-not-theirs', { person: called.person(from), post: called.post(post) });
}

function barToDays({ today }: Context, { firstDay, lastDay }: Delegation): DelegationRefusal | null {
  if (lastDay < firstDay) return refusal('delegation-days-reversed', { firstDay, lastDay });
  if (firstDay < today) return refusal('delegation-in-the-past', { day: today });
  const longest = addYears(firstDay, 1);
  return lastDay > longest ? refusal('delegation-too-long', { lastDay: longest }) : null;
}

/** Two delegates in one matter, a delegate who is away, and work that is passed on. */
function barToOthers({ state, today, called = IDS }: Context, given: Delegation): DelegationRefusal | null {
  const standing = standingDelegations(state, today).filter((each) => shareDays(each, given));
  const facts = ({ firstDay, lastDay }: Delegation) => ({
    firstDay,
    lastDay,
  });
  const same = standing.find((each) => each.from === given.from && overlap(each, given));
  if (same !== undefined)
    return refusal('delegation-overlaps', { other: called.person(same.to), ...facts(same) });
  const away = standing.find((each) => each.from === given.to);
  if (away !== undefined)
    return refusal('delegate-away', { person: called.person(given.to), ...facts(away) });
  const onward = standing.find((each) => each.to === given.from);
  return onward === undefined
    ? null
    : refusal('delegation-chain', {
        person: called.person(given.from),
        other: called.person(onward.from),
        ...facts(onward),
      });
}

/** Whoever is back, whoever does not act any more, or an administrator, ends it before its last day. */
export function endDelegation(
  context: Context,
  delegationId: string,
): Result<DirectoryEventData<'DelegationEnded'>, DelegationRefusal> {
  const { state, by, today } = context;
  const found = state.delegations.find((each) => each.delegationId === delegationId);
  if (found === undefined) return refuse(refusal('no-such-delegation', { delegation: delegationId }));
  if (by.personId !== found.from && by.personId !== found.to && !isAdministrator(context))
    return refuse(refusal('delegation-of-others', undefined));
  if (found.ended !== null || found.lastDay < today) return refuse(refusal('delegation-over', undefined));
  return ok({ delegationId, from: found.from, to: found.to, on: today, by });
}
