import type { Actor } from '../commands';
import type { By } from '../events/parts';

/** Whether two deciders are different people, also where one acts on behalf of the other or both for a third. */
export function isSecondPerson(actor: Actor, first: By): boolean {
  const behind = [first.personId, first.onBehalfOf];
  return (
    !behind.includes(actor.personId) && (actor.onBehalfOf === undefined || !behind.includes(actor.onBehalfOf))
  );
}
