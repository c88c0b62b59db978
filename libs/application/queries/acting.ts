import {
  type Directory,
  type Person,
  holdActor,
  holdingOf,
  mayDo,
  secondPeople,
} from '#application/directory';
import { type RecordedDelegation, type DirectoryRecord, standingDelegations } from '#domain/directory';
import { type CalendarDate, type ObligationId, type PersonId, type PostId } from '#domain/kernel';
import {
  type Actor,
  type By,
  type CommandType,
  isInForce,
  isSecondPerson,
  tiedTo,
} from '#domain/obligations';
import type { Viewer } from './viewer';

/** Somebody as they act today: in their own name, or for another. */
export interface Acting extends Pick<Viewer, 'personId' | 'roles'> {
  readonly posts: readonly PostId[];
  readonly onBehalfOf?: PersonId | undefined;
}

export const actingAs = ({ id, roles, posts, onBehalfOf }: Person): Acting => ({
  personId: id,
  roles: [...roles],
  posts,
  ...(onBehalfOf !== undefined && { onBehalfOf }),
});

/** By what it is judged who may decide: the directory and the delegations that stand, on a day. */
export interface JudgedBy {
  readonly directory: Directory;
  readonly record: DirectoryRecord;
  readonly today: CalendarDate;
}

/** What waits for a second person, as far as it says who that could be. */
export interface ToDecide {
  readonly stream: ObligationId;
  readonly kind: string;
  readonly personId: PersonId;
  readonly onBehalfOf: PersonId | null;
  readonly owner: PostId | null;
  readonly approver: PostId | null;
}

const firstOf = ({ personId, onBehalfOf }: Pick<ToDecide, 'personId' | 'onBehalfOf'>): By => ({
  personId,
  ...(onBehalfOf !== null && { onBehalfOf }),
});

const commandFor = ({ kind }: Pick<ToDecide, 'kind'>): CommandType =>
  kind === 'completion' ? 'confirm-completion' : 'approve-change';

/** In the post that the entry names, where they hold it. */
function actorIn(acting: Acting, { owner, approver }: Pick<ToDecide, 'owner' | 'approver'>): Actor {
  const { personId, roles, posts, onBehalfOf } = acting;
  const postId = [owner, approver].find((post) => post !== null && posts.includes(post)) ?? posts[0];
  return {
    personId,
    roles,
    ...(postId !== undefined && { postId }),
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
}

/** Those who count as one person with somebody who may decide; null where they may not. */
type MayDecide = readonly string[] | null;

/**
 * Whether somebody could decide each of many now, as the decision itself will hold them: by their roles, their posts and the delegation
 * they act under, and as a second person: never what they put forward, nor what somebody did with whom they count as one. What
 * several have in common is judged once.
 */
export function decidingAs(
  acting: Acting,
  { directory, record, today }: JudgedBy,
): (decision: ToDecide) => boolean {
  const standing = standingDelegations(record, today);
  const roles = [...acting.roles].filter((role) => role !== 'system');
  const named = new Set(standing.flatMap(({ obligations }) => obligations ?? []));
  const judged = new Map<string, MayDecide>();
  const judge = (actor: Actor, command: CommandType, stream: ObligationId): MayDecide => {
    if (!mayDo(roles, command)) return null;
    const holding = holdingOf(directory, standing, actor);
    if (holdActor(holding, actor, { command, stream, on: today }) !== null) return null;
    return tiedTo(holding, actor, stream, today);
  };
  return (decision) => {
    const { stream } = decision;
    const [actor, command] = [actorIn(acting, decision), commandFor(decision)];
    const key = [command, actor.postId ?? '', named.has(stream) ? stream : ''].join(' ');
    const tied = judged.has(key) ? (judged.get(key) ?? null) : judge(actor, command, stream);
    judged.set(key, tied);
    return tied !== null && isSecondPerson(actor, firstOf(decision), tied);
  };
}

/** Who could decide each of many, those in the approver’s post first. */
export function whoCouldDecide(judgedBy: JudgedBy): (decision: ToDecide) => readonly Person[] {
  const deciding = new Map<PersonId, ReturnType<typeof decidingAs>>();
  const couldDecide = (person: Person, decision: ToDecide): boolean => {
    const decides = deciding.get(person.id) ?? decidingAs(actingAs(person), judgedBy);
    deciding.set(person.id, decides);
    return decides(decision);
  };
  return (decision) =>
    secondPeople(judgedBy.directory, firstOf(decision), decision.approver).filter((person) =>
      couldDecide(person, decision),
    );
}

/** The delegations in force today under which somebody may act for others. */
export const actsFor = (personId: PersonId, { record, today }: JudgedBy): readonly RecordedDelegation[] =>
  standingDelegations(record, today).filter((each) => each.to === personId && isInForce(each, today));
