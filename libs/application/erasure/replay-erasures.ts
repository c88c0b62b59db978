import { type Instant, eventId } from '#domain/kernel';
import { mailsWithWords } from '#application/notifications';
import type { By } from '#domain/obligations';
import { erasureStream } from '#domain/erasure';
import { type SealedLedger, eventsSealedWith } from '#record/sealed-ledger';
import {
  type CarriedOut,
  appendErasureEvent,
  carryOutErasure,
  deletePersonalThings,
  reasonSealedWith,
} from './carry-out-erasure';
import { type ListedErasure, listErasures } from './erasure-list';

export interface Replayed extends CarriedOut {
  readonly entry: ListedErasure;
}

/** Whether a key that this erasure destroyed exists again. */
async function isBack(ledger: SealedLedger, { keyIds }: ListedErasure): Promise<boolean> {
  if ((await ledger.keys.find(keyIds, ledger.db)).size > 0) return true;
  const touched = await eventsSealedWith(ledger.db, keyIds);
  const eventIds = touched.filter((event) => reasonSealedWith(keyIds, event)).map((event) => event.eventId);
  return (await mailsWithWords(ledger, eventIds)) > 0;
}

/**
 * Repeats every erasure that a restored backup has undone: those in the ledger and those in the list
 * outside the database. Idempotent, so it can run at every start.
 * @returns those that were repeated
 */
export async function replayErasures(
  ledger: SealedLedger,
  { listed, by, now }: { readonly listed: readonly ListedErasure[]; readonly by: By; readonly now: Instant },
): Promise<readonly Replayed[]> {
  const known = await listErasures(ledger);
  const knownIds = new Set(known.map(({ erasureId }) => erasureId));
  const unknown = listed.filter(({ erasureId }) => !knownIds.has(erasureId));
  const replayed: Replayed[] = [];
  for (const entry of [...known, ...unknown]) {
    if (knownIds.has(entry.erasureId) && !(await isBack(ledger, entry))) continue;
    replayed.push({ entry, ...(await replay(ledger, entry, by, now)) });
  }
  return replayed;
}

async function replay(ledger: SealedLedger, entry: ListedErasure, by: By, now: Instant): Promise<CarriedOut> {
  const { erasureId, subject, keyIds } = entry;
  const stream = erasureStream(subject);
  const scratch = await ledger.isScratch();
  return ledger.transaction(async (tx) => {
    if (scratch) await tx.setScratchClock(now);
    const version = (await tx.readStream(stream)).at(-1)?.version ?? 0;
    const appended = await appendErasureEvent(tx, {
      stream,
      expected: version === 0 ? 'none' : version,
      now,
      eventId: eventId(`${erasureId}/replayed/${version + 1}`),
      type: 'ErasureReplayed',
      data: { erasureId, subject, keyIds: [...keyIds], by },
    });
    if (!appended.ok) throw new Error(appended.refusal.message.en);
    await deletePersonalThings(tx.db, subject);
    return carryOutErasure(tx, ledger.keys, entry, now);
  });
}
