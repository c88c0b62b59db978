import type { LedgerTransaction } from '#ledger';
import type { Place } from './checkpoint';
import type { FollowingProjection } from './following-projection';

export interface NextEvents {
  /** at most so many */
  readonly limit: number;
  readonly toPosition?: number;
  /** where the projection's tables stand: the live ones in `read`, those of a rebuild in the session's own schema */
  readonly schema: 'read' | 'pg_temp';
}

/**
 * Hands a projection the events after its place.
 * @returns its new place, the same where there was nothing
 * @throws what reading or handling throws, and an Error where the ledger is not the one that it followed so far
 */
export async function handleNext(
  tx: LedgerTransaction,
  { name, handle }: FollowingProjection,
  from: Place,
  { schema, limit, toPosition }: NextEvents,
): Promise<Place> {
  const begun = from.position > 0;
  const events = await tx.readAll({
    after: begun ? from.position - 1 : 0,
    limit: begun ? limit + 1 : limit,
    ...(toPosition !== undefined && { toPosition }),
  });
  if (begun && events[0]?.eventId !== from.eventId)
    throw new Error(
      `event ${from.eventId} is no longer at position ${from.position}: the ledger was replaced; rebuild ${name}`,
    );
  const next = begun ? events.slice(1) : events;
  const last = next.at(-1);
  if (last === undefined) return from;
  await handle(tx.db.withSchema(schema), next);
  return { position: last.position, eventId: last.eventId };
}
