import type { Instant, JsonObject } from '#kernel';
import type { LedgerTransaction } from '#ledger';
import { eraseMailWords } from '#notifications';
import { eventCatalog, isTriggerStream } from '#obligations';
import { refreshObligations } from '#read-models';
import type { KeyStore } from '#sealed-fields';
import { erasureMetadata } from './append-erasure-event';
import type { ErasureEntry } from './erasure-entry';
import { isErasureStream } from './events/catalog';
import { eventsSealedWith, type StoredWords } from './sealed-events.repository';

export interface CarriedOut {
  /** keys destroyed now */
  readonly keys: number;
  /** events whose words are gone */
  readonly events: number;
  /** mails in the outbox that still held some of them */
  readonly mails: number;
}

/** The reason is the one text that mail repeats. */
export const reasonSealedWith = (keyIds: readonly string[], { data }: StoredWords): boolean => {
  const { sealed } = (data['reason'] ?? {}) as { readonly sealed?: { readonly keyId?: string } };
  return sealed?.keyId !== undefined && keyIds.includes(sealed.keyId);
};

/**
 * Destroys the keys, says so on every row whose history held the words, and takes them out of waiting mail. Called after
 * an append in the same transaction: from there on no other can commit one, so nothing that was sealed is missed. The
 * rows move on by a version, so that whoever remembers them as they were reads them again.
 */
export async function carryOutErasure(
  tx: LedgerTransaction,
  keys: KeyStore,
  erasure: Pick<ErasureEntry, 'erasureId' | 'keyIds' | 'by'>,
  now: Instant,
): Promise<CarriedOut> {
  const destroyed = await keys.destroy(erasure.keyIds, tx.db);
  const touched = await eventsSealedWith(tx.db, erasure.keyIds);
  const rows = Map.groupBy(
    touched.filter(({ stream }) => !isTriggerStream(stream) && !isErasureStream(stream)),
    ({ stream }) => stream,
  );
  for (const [stream, events] of rows)
    await noteOnRow(
      tx,
      stream,
      events.map(({ eventId }) => eventId),
      erasure,
      now,
    );
  await refreshObligations(tx, [...rows.keys()]);
  const mails = await eraseMailWords(
    tx,
    touched.filter((event) => reasonSealedWith(erasure.keyIds, event)).map(({ eventId }) => eventId),
  );
  return { keys: destroyed, events: touched.length, mails };
}

async function noteOnRow(
  tx: LedgerTransaction,
  stream: string,
  eventIds: readonly string[],
  { erasureId, by }: Pick<ErasureEntry, 'erasureId' | 'by'>,
  now: Instant,
): Promise<void> {
  const eventId = `${erasureId}/${stream}`;
  if ((await tx.findEvent(eventId)) !== null) return;
  const { type, version, schema } = eventCatalog.WordsErased;
  const data = schema.parse({ erasureId, eventIds, by }) as unknown as JsonObject;
  const event = { eventId, type, schemaVersion: version, effectiveAt: now, data };
  const appended = await tx.append({
    stream,
    expected: 'any',
    events: [{ ...event, metadata: erasureMetadata(by) }],
  });
  if (!appended.ok) throw new Error(appended.refusal.message.en);
}
