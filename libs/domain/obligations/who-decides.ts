import { type Result, ok, refuse } from '#domain/kernel';
import type { Actor } from './model/commands';
import type { Authority } from './model/definition';
import type { By } from './events/parts';
import { type ObligationRefusal, refusal } from './refusals/refusal';
import type { Obligation } from './state';

/**
 * Who must agree. `owner`: the owner alone; anybody else only proposes. `two`: one proposes, another approves.
 * `decision-and-two`: the same, and the proposal names the recorded decision. `two-or-owner`: two where an approver is
 * named, else the owner.
 */
export type Requirement = 'one' | 'owner' | 'two' | 'decision-and-two' | 'two-or-owner';

/** What can be decided about an obligation, each with who must agree, by the authority that its date has. */
export const whoDecides = {
  /** put on the register, note, attach, link, an item, a milestone, a date given by its rule, a passed date without an outcome */
  entry: { statutory: 'one', ministerial: 'one', internal: 'one' },
  /** how a vague phrase is read; another day */
  reading: { statutory: 'two', ministerial: 'decision-and-two', internal: 'owner' },
  /** how the law is read, by recorded advice: what gives a date by its rule and facts */
  'legal-reading': { statutory: 'two', ministerial: 'one', internal: 'one' },
  /** and an explanation where the law accepts one instead */
  completion: { statutory: 'two', ministerial: 'two', internal: 'two-or-owner' },
  /**
   * a move names its provision and a deferral its decision, by their shape; an extension and a pause have the provision of
   * their rule
   */
  move: { statutory: 'two', ministerial: 'decision-and-two', internal: 'owner' },
  ending: { statutory: 'two', ministerial: 'two', internal: 'owner' },
  /** setting aside a confirmation, an ending, or what else was recorded by mistake */
  'setting-aside': { statutory: 'two', ministerial: 'two', internal: 'owner' },
  /** recording what happened, which opens a case or wakes those that wait */
  fact: { statutory: 'one', ministerial: 'one', internal: 'one' },
  /** recording what sets or moves a date of an entry that is there */
  'fact-with-date': { statutory: 'two', ministerial: 'one', internal: 'one' },
  /** a wrongly recorded date; what dates are worked out from: readings, source, legal basis, triggers */
  correction: { statutory: 'two', ministerial: 'two', internal: 'owner' },
  /**
   * a wrongly recorded fact, or its withdrawal, by the authority of each entry that counts from it: the owner of all of them
   * decides alone; two where nothing counts from it, for then nobody owns it
   */
  'fact-correction': { statutory: 'two', ministerial: 'two', internal: 'owner' },
  /** a newer version of a rule; a newer list of holidays is recorded as a fact */
  'newer-version': { statutory: 'two', ministerial: 'one', internal: 'one' },
  /** leaving an entry without an approver would make one person of two */
  'approver-removal': { statutory: 'two', ministerial: 'two', internal: 'two' },
} as const satisfies Readonly<Record<string, Readonly<Record<Authority, Requirement>>>>;

export type Matter = keyof typeof whoDecides;
export const matters = Object.keys(whoDecides) as readonly Matter[];

type Entry = Pick<Obligation, 'definition' | 'owner' | 'approver' | 'ownerNamedBy'>;

export const requirementFor = ({ definition }: Pick<Entry, 'definition'>, matter: Matter): Requirement =>
  whoDecides[matter][definition.authority];

/** Whether the actor decides as the owner: in the owner's post, and not put there by their own decision. */
function isOwner({ owner, ownerNamedBy }: Entry, { postId, personId, onBehalfOf }: Actor): boolean {
  const named = [ownerNamedBy?.personId, ownerNamedBy?.onBehalfOf];
  return (
    owner !== null &&
    postId === owner &&
    !named.includes(personId) &&
    (onBehalfOf === undefined || !named.includes(onBehalfOf))
  );
}

/** Whether an actor's word is enough (`alone`), or makes a proposal; refuses where nobody is named who could decide it. */
export function routeOf(
  state: Entry,
  matter: Matter,
  actor: Actor,
): Result<'alone' | 'proposal', ObligationRefusal> {
  const requirement = requirementFor(state, matter);
  if (requirement === 'one') return ok('alone');
  const byOwner = requirement === 'owner' || (requirement === 'two-or-owner' && state.approver === null);
  if (byOwner && isOwner(state, actor)) return ok('alone');
  if (byOwner && state.owner === null && state.approver === null)
    return refuse(refusal('owner-needed', undefined));
  return byOwner || state.approver !== null ? ok('proposal') : refuse(refusal('approver-needed', undefined));
}

/**
 * Whether two deciders are different people, including delegation between them or from a third person. The clock and the
 * loader are nobody.
 * @param tied those who count as one person with the actor, because one acts for the other: `tiedTo`
 */
export function isSecondPerson(
  actor: Pick<Actor, 'personId' | 'onBehalfOf' | 'roles'>,
  first: By,
  tied: readonly string[] = [],
): boolean {
  const behind = [first.personId, first.onBehalfOf];
  return (
    !actor.roles.includes('system') &&
    !behind.includes(actor.personId) &&
    (actor.onBehalfOf === undefined || !behind.includes(actor.onBehalfOf)) &&
    behind.every((person) => person === undefined || !tied.includes(person))
  );
}
