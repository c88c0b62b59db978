import { type Bilingual, type PostId, both } from '#domain/kernel';
import {
  type Actor,
  type Matter,
  NOBODY_ELSE,
  type Obligation,
  isSecondPerson,
  refusal,
  routeOf,
} from '#domain/obligations';
import type { Directory, Person } from './directory';
import { mayDo } from './permissions';

type First = Pick<Actor, 'personId' | 'onBehalfOf'>;

/** Everybody who could decide what somebody else puts forward, those in the approver's post first. */
export function secondPeople(
  { people }: Directory,
  { personId, onBehalfOf }: First,
  approver: PostId | null = null,
): readonly Person[] {
  const first = { personId, ...(onBehalfOf !== undefined && { onBehalfOf }) };
  const able = people.filter(
    ({ id, roles }) =>
      mayDo(roles, 'approve-change') && isSecondPerson({ personId: id, roles: [...roles] }, first),
  );
  const holds = ({ posts }: Person): boolean => approver !== null && posts.includes(approver);
  return [...able.filter(holds), ...able.filter((person) => !holds(person))];
}

/** What a decision rests on where nobody else could decide what it leaves to a second person; null where somebody could. */
export const nobodyElse = (directory: Directory, actor: First): typeof NOBODY_ELSE | null =>
  secondPeople(directory, actor).length > 0 ? null : NOBODY_ELSE;

/** What to say before the button: who else must agree, or why nothing could come of it; null where one decides. */
export function saidBefore(
  directory: Directory,
  obligation: Obligation,
  matter: Matter,
  actor: Actor,
): Bilingual | null {
  const route = routeOf(obligation, matter, actor);
  if (!route.ok) return route.refusal.message;
  if (route.value === 'alone') return null;
  const people = secondPeople(directory, actor, obligation.approver);
  if (people.length === 0) return refusal('nobody-else', undefined).message;
  const names = people.map(({ name }) => name).join(', ');
  const post = directory.posts.find(({ id }) => id === obligation.approver)?.title;
  return post === undefined
    ? both(
        `This needs a second person. Who could be: ${names}.`,
        `Mae angen ail berson ar gyfer hyn. Pwy a allai fod: ${names}.`,
      )
    : both(
        `This needs a second person: ${post.en}. Who could be: ${names}.`,
        `Mae angen ail berson ar gyfer hyn: ${post.cy}. Pwy a allai fod: ${names}.`,
      );
}
