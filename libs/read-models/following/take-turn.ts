import type { Ledger, LedgerTransaction } from '#ledger';
import { attempt } from './attempts.repository';
import type { Checkpoint, Place, Stop } from './checkpoint';
import { eventIdAt, hasNews, moveCheckpoint, noteStop, tryToHold } from './checkpoints.repository';
import type { FollowingProjection } from './following-projection';
import { handleNext } from './handle-next';

const PAGE = 500;

export type Turn =
  | { readonly did: 'nothing' | 'stood-by' | 'moved' }
  | { readonly did: 'stopped'; readonly stop: Omit<Stop, 'since'> };

/**
 * Brings a projection that has begun some way forward: what it writes and its new place are committed together, by one
 * process at a time. An event that cannot be handled stops it just before, and the table says so.
 * @throws what will pass by itself: ask again later
 */
export async function takeTurn(ledger: Ledger, projection: FollowingProjection): Promise<Turn> {
  if (!(await hasNews(ledger.db, projection.name))) return { did: 'nothing' };
  return ledger.transaction(async (tx) => {
    const held = await tryToHold(tx.db, projection.name);
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
    await noteStop(tx.db, projection.name, stop);
    return { did: 'stopped', stop };
  });
}

/** Of a page that could not be handled whole, as far as it goes: the event that is to blame is named. */
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
