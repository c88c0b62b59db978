import type { Ledger, LedgerTransaction } from '#record/ledger';
import {
  type Checkpoint,
  type Place,
  type Stop,
  attempt,
  eventIdAt,
  hasNews,
  moveCheckpoint,
  recordFailure,
  lockCheckpoint,
} from './checkpoints.repository';
import type { FollowingProjection } from './projections';

interface NextEvents {
  /** at most so many */
  readonly limit: number;
  readonly toPosition?: number;
  /** the schema of the projection's tables: live in `read`, shadow tables in the session's own schema */
  readonly schema: 'read' | 'pg_temp';
}

/**
 * Passes a projection the events after its position.
 * @returns its new position
 * @throws what reading or handling throws, and an Error where it followed another ledger so far
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

const PAGE = 500;

export type BatchResult =
  | { readonly did: 'nothing' | 'stood-by' | 'moved' }
  | { readonly did: 'stopped'; readonly stop: Omit<Stop, 'since'> };

/**
 * Processes one batch of a projection: its writes and new position commit together, in one
 * process at a time. An event that cannot be handled stops it just before, as recorded in its row.
 * @throws transient failures: retry later
 */
export async function processBatch(ledger: Ledger, projection: FollowingProjection): Promise<BatchResult> {
  if (!(await hasNews(ledger.db, projection.name))) return { did: 'nothing' };
  return ledger.transaction(async (tx) => {
    const held = await lockCheckpoint(tx.db, projection.name);
    if (held === null) return { did: 'stood-by' };
    if (held.stop !== null) return { did: 'nothing' };
    const page = await attempt(tx.db, () =>
      handleNext(tx, projection, held, { schema: 'read', limit: PAGE }),
    );
    const { place, stop } = page.ok
      ? { place: page.value, stop: null }
      : await oneByOne(tx, projection, held);
    if (place.position !== held.position) await moveCheckpoint(tx.db, projection.name, place);
    if (stop === null) return { did: 'moved' };
    await recordFailure(tx.db, projection.name, stop);
    return { did: 'stopped', stop };
  });
}

/** Handles a failed page event by event, to find the one that fails. */
async function oneByOne(
  tx: LedgerTransaction,
  projection: FollowingProjection,
  held: Checkpoint,
): Promise<{ readonly place: Place; readonly stop: Omit<Stop, 'since'> | null }> {
  let place: Place = held;
  while (place.position < held.position + PAGE) {
    const from = place;
    const one = await attempt(tx.db, () => handleNext(tx, projection, from, { schema: 'read', limit: 1 }));
    if (!one.ok) {
      const position = place.position + 1;
      return {
        place,
        stop: { position, eventId: await eventIdAt(tx.db, position), error: messageOf(one.error) },
      };
    }
    if (one.value.position === place.position) break;
    place = one.value;
  }
  return { place, stop: null };
}

const MOST_WORDS = 2_000;

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, MOST_WORDS);
