import { type Instant, type JsonObject, type ObligationId, eventId } from '#domain/kernel';
import {
  type SetAsideEventData,
  type SetAsideEventType,
  setAsideEventCatalog,
  setAsideStream,
} from '#domain/set-aside';
import type { LedgerTransaction } from '#record/ledger';

/** Appends one event about what is set aside, after those that are there. @throws Error where another came between */
export async function appendSetAsideEvent<Type extends SetAsideEventType>(
  tx: LedgerTransaction,
  {
    obligationId,
    type,
    data,
    now,
    actor,
  }: {
    readonly obligationId: ObligationId;
    readonly type: Type;
    readonly data: SetAsideEventData<Type>;
    readonly now: Instant;
    readonly actor: JsonObject;
  },
): Promise<void> {
  const stream = setAsideStream(obligationId);
  const version = (await tx.readStream(stream)).at(-1)?.version ?? 0;
  const { version: schemaVersion, schema } = setAsideEventCatalog[type];
  const appended = await tx.append({
    stream,
    expected: version === 0 ? 'none' : version,
    events: [
      {
        eventId: eventId(`${stream}/${version + 1}`),
        type,
        schemaVersion,
        effectiveAt: now,
        data: schema.parse(data) as unknown as JsonObject,
        metadata: { actor },
      },
    ],
  });
  if (!appended.ok) throw new Error(`${stream}: ${appended.refusal.message.en}`);
}
