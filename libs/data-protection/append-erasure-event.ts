import type { Instant, JsonObject } from '#kernel';
import type { AppendResult, ExpectedVersion, LedgerTransaction } from '#ledger';
import type { By } from '#obligations';
import { erasureEventCatalog, type ErasureEventData, type ErasureEventType } from './events/catalog';

export interface ErasureEventDraft<Type extends ErasureEventType> {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly eventId: string;
  readonly type: Type;
  readonly data: ErasureEventData<Type>;
  readonly now: Instant;
}

/** What every event of an erasure says of who had it done. */
export const erasureMetadata = ({ personId, postId }: By): JsonObject => ({
  actor: { personId, ...(postId === undefined ? {} : { postId }) },
});

/** Appends one event about erasure. @throws ZodError for data that does not fit its schema */
export const appendErasureEvent = <Type extends ErasureEventType>(
  tx: LedgerTransaction,
  { stream, expected, eventId, type, data, now }: ErasureEventDraft<Type>,
): Promise<AppendResult> => {
  const { version, schema } = erasureEventCatalog[type];
  const event = {
    eventId,
    type,
    schemaVersion: version,
    effectiveAt: now,
    data: schema.parse(data) as unknown as JsonObject,
    metadata: erasureMetadata(data.by),
  };
  return tx.append({ stream, expected, events: [event] });
};
