import { sameJson } from '#domain/kernel';
import type { Carried } from './model/carried';
import type { ObligationDefinition } from './model/definition';
import { milestonePlan } from './milestones/plan';
import type { Obligation } from './state';

/**
 * The definition with what was recorded since: the posts, links, milestones and the day to look again as they stand. An entry
 * that is registered with it stands as this one does.
 */
export function standingDefinition({
  definition,
  owner,
  approver,
  links,
  lookAgainOn,
  milestones,
}: Obligation): ObligationDefinition {
  const { owner: _owner, approver: _approver, lookAgain: _day, milestones: planned, ...rest } = definition;
  const isAsPlanned = sameJson(milestonePlan(planned ?? {}), milestones) || milestones.length === 0;
  const steps = isAsPlanned ? planned : { list: [...milestones] };
  return {
    ...rest,
    links: [...links],
    ...(owner !== null && { owner }),
    ...(approver !== null && { approver }),
    ...(lookAgainOn !== null && { lookAgain: lookAgainOn }),
    ...(steps !== undefined && { milestones: steps }),
  };
}

/** What stands beside the definition and goes with an entry to another register; undefined where nothing does. */
export function carriedOf({ chosenReading, ladders, closed }: Obligation): Carried | undefined {
  const own = ladders.at(-1);
  const carried: Carried = {
    ...(chosenReading !== null && { reading: chosenIn(chosenReading) }),
    ...(own?.ladder && { ladder: { steps: own.ladder, reason: own.reason } }),
    ...(closed !== null && { closed: closedIn(closed) }),
  };
  return Object.keys(carried).length === 0 ? undefined : carried;
}

const chosenIn = ({
  readingId,
  basis,
  reason,
  advice,
  on,
  by,
}: NonNullable<Obligation['chosenReading']>): NonNullable<Carried['reading']> => ({
  readingId,
  basis,
  reason,
  ...(advice !== null && { advice }),
  on,
  by: by.personId,
});

const closedIn = ({
  ground,
  reason,
  provision,
  supersededBy,
}: NonNullable<Obligation['closed']>): NonNullable<Carried['closed']> => ({
  ground,
  reason,
  ...(provision !== null && { provision }),
  ...(supersededBy !== null && { supersededBy }),
});
