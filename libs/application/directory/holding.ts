import { delegatedRoles } from '#domain/directory';
import type { PersonId } from '#domain/kernel';
import type { Actor, Delegation, Holding } from '#domain/obligations';
import { type Directory, type Person, personById } from './directory';

const held = ({ id, posts, roles }: Person) => ({
  personId: id,
  posts: [...posts].sort(),
  roles: [...roles].sort(),
});

/**
 * What the directory says of whoever decides, of the person for whom they do, and of the delegations of both: ids alone.
 * Null for a program, and for one whom the directory does not know.
 * @param standing the delegations that may still be acted under
 */
export function holdingOf(
  directory: Directory,
  standing: readonly Delegation[],
  { personId, roles, onBehalfOf }: Actor,
): Holding | null {
  const person = roles.includes('system') ? undefined : personById(directory, personId);
  if (person === undefined) return null;
  const principal = onBehalfOf === undefined ? undefined : personById(directory, onBehalfOf);
  const concerned: readonly (PersonId | undefined)[] = [personId, onBehalfOf];
  return {
    ...held(person),
    ...(principal !== undefined && { principal: held(principal) }),
    delegations: standing.filter(({ from, to }) => concerned.includes(from) || concerned.includes(to)),
  };
}

/** The roles in which somebody acts: their own, or for another those that can be delegated. */
export const rolesOf = (holding: Holding, onBehalfOf: PersonId | undefined): Actor['roles'] =>
  onBehalfOf === undefined ? holding.roles : delegatedRoles(holding.principal?.roles ?? []);
