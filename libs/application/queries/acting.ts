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

/**
 * Whether somebody could decide this now, as the decision itself will hold them: by their roles, their posts and the delegation they
 * act under, and as a second person: never what they put forward, nor what somebody did with whom they count as one.
 */
export function couldDecide(
  acting: Acting,
  decision: ToDecide,
  { directory, record, today }: JudgedBy,
): boolean {
  const command = commandFor(decision);
  if (
    !mayDo(
      [...acting.roles].filter((role) => role !== 'system'),
      command,
    )
  )
    return false;
  const actor = actorIn(acting, decision);
  const holding = holdingOf(directory, standingDelegations(record, today), actor);
  if (holdActor(holding, actor, { command, stream: decision.stream, on: today }) !== null) return false;
  return isSecondPerson(actor, firstOf(decision), tiedTo(holding, actor, decision.stream, today));
}

/** Who could decide it, those in the approver’s post first. */
export const whoCouldDecide = (decision: ToDecide, judgedBy: JudgedBy): readonly Person[] =>
  secondPeople(judgedBy.directory, firstOf(decision), decision.approver).filter((person) =>
    couldDecide(actingAs(person), decision, judgedBy),
  );

/** The delegations in force today under which somebody may act for others. */
export const actsFor = (personId: PersonId, { record, today }: JudgedBy): readonly RecordedDelegation[] =>
  standingDelegations(record, today).filter((each) => each.to === personId && isInForce(each, today));
