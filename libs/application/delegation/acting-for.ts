import { type Directory, type Person, personById } from '#application/directory';
import { type DirectoryRecord, delegatedRoles, standingDelegations } from '#domain/directory';
import {
  type CalendarDate,
  type PersonId,
  type Refusal,
  type Result,
  both,
  ok,
  refuse,
} from '#domain/kernel';
import { isInForce } from '#domain/obligations';

/** Somebody does not act for another today. */
const noDelegation = (from: PersonId, to: PersonId, day: CalendarDate): Refusal<'no-delegation'> => ({
  code: 'no-delegation',
  message: both(
    `No delegation from ${from} to ${to} is in force on ${day}. Decide in your own name, or have one recorded.`,
    `Nid oes dirprwyaeth mewn grym oddi wrth ${from} i ${to} ar ${day}. Penderfynwch yn eich enw eich hun, neu trefnwch i un gael ei chofnodi.`,
  ),
});

/**
 * A person as they act for another: in the posts and roles that they were given, and as themselves. What the delegation
 * covers beyond that is held when a command is decided.
 */
export function actingFor(
  { record, directory }: { readonly record: DirectoryRecord; readonly directory: Directory },
  person: Person,
  principalId: PersonId,
  today: CalendarDate,
): Result<Person, Refusal<'no-delegation'>> {
  const principal = personById(directory, principalId);
  const inForce = standingDelegations(record, today).filter(
    (each) => each.from === principalId && each.to === person.id && isInForce(each, today),
  );
  if (principal === undefined || inForce.length === 0 || person.roles.includes('auditor'))
    return refuse(noDelegation(principalId, person.id, today));
  const posts = principal.posts.filter((post) => inForce.some((each) => each.posts?.includes(post) ?? true));
  const roles = delegatedRoles(principal.roles) as Person['roles'];
  return ok({ ...person, posts, roles, onBehalfOf: principalId });
}
