import {
  type EventId,
  type Instant,
  type JsonObject,
  type JsonValue,
  eventId,
  groupedBy,
  personIdSchema,
} from '#domain/kernel';
import { dropDraft } from '#record/drafts';
import type { AppendResult, Database, ExpectedVersion, LedgerTransaction } from '#record/ledger';
import { deleteViewsOf } from '#record/saved-views';
import { type By, eventCatalog, isFactStream } from '#domain/obligations';
import { isGovernmentStream } from '#domain/government';
import { isServiceAccountStream } from '#domain/service-accounts';
import { isAuditScopeStream } from '#domain/audit-scope';
import { isDocumentStream } from '#domain/documents';
import { isCalendarFeedStream } from '#domain/calendar-feeds';
import { isKindLadderStream } from '#domain/kind-ladders';
import { isServiceActStream } from '#domain/service-acts';
import { isSetAsideStream } from '#domain/set-aside';
import { isWebhookStream } from '#domain/webhooks';
import {
  type ErasureEventData,
  type ErasureEventType,
  erasureEventCatalog,
  isErasureStream,
} from '#domain/erasure';
import { eraseMailWords } from '#application/notifications';
import { refreshObligations } from '#record/read-models';
import type { KeyStore } from '#record/sealed-fields';
import { type StoredWords, eventsSealedWith } from '#record/sealed-ledger';
import type { ListedErasure } from './erasure-list';

interface ErasureEventDraft<Type extends ErasureEventType> {
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly eventId: EventId;
  readonly type: Type;
  readonly data: ErasureEventData<Type>;
  readonly now: Instant;
}

/** The requester, in every event of an erasure. */
const erasureMetadata = ({ personId, postId }: By): JsonObject => ({
  actor: { personId, ...(postId === undefined ? {} : { postId }) },
});

/** Appends one event about erasure. @throws ZodError for data that does not fit its schema */
export const appendErasureEvent = <Type extends ErasureEventType>(
  tx: LedgerTransaction,
  { stream, expected, eventId: id, type, data, now }: ErasureEventDraft<Type>,
): Promise<AppendResult> => {
  const { version, schema } = erasureEventCatalog[type];
  const event = {
    eventId: id,
    type,
    schemaVersion: version,
    effectiveAt: now,
    data: schema.parse(data) as unknown as JsonObject,
    metadata: erasureMetadata(data.by),
  };
  return tx.append({ stream, expected, events: [event] });
};

export interface CarriedOut {
  /** keys destroyed now */
  readonly keys: number;
  /** events with erased words */
  readonly events: number;
  /** mails in the outbox that still contained some of them */
  readonly mails: number;
}

/** What a mail repeats as its reason: a person's reason, their statement, or what a change that they propose rests on. */
const repeatedWords = ({ reason, statement, change }: JsonObject): readonly (JsonValue | undefined)[] => {
  const proposed = (change ?? {}) as JsonObject;
  return [reason, statement, proposed['reason'], proposed['error']];
};

/** Whether a mail repeats words of this event that are sealed with one of these keys. */
export const reasonSealedWith = (keyIds: readonly string[], { data }: StoredWords): boolean =>
  repeatedWords(data).some((words) => {
    const { sealed } = (words ?? {}) as { readonly sealed?: { readonly keyId?: string } };
    return sealed?.keyId !== undefined && keyIds.includes(sealed.keyId);
  });

/**
 * Destroys the keys, records it on every affected obligation, and removes the words from pending mail. Called after
 * an append in the same transaction: no other append can commit meanwhile, so nothing sealed is missed. The
 * obligations' versions increase, so that caches reload them.
 */
export async function carryOutErasure(
  tx: LedgerTransaction,
  keys: KeyStore,
  erasure: Pick<ListedErasure, 'erasureId' | 'keyIds' | 'by'>,
  now: Instant,
): Promise<CarriedOut> {
  const destroyed = await keys.destroy(erasure.keyIds, tx.db);
  const touched = await eventsSealedWith(tx.db, erasure.keyIds);
  const rows = groupedBy(
    touched.filter(
      ({ stream }) =>
        !isFactStream(stream) &&
        !isErasureStream(stream) &&
        !isGovernmentStream(stream) &&
        !isKindLadderStream(stream) &&
        !isAuditScopeStream(stream) &&
        !isCalendarFeedStream(stream) &&
        !isSetAsideStream(stream) &&
        !isServiceActStream(stream) &&
        !isDocumentStream(stream) &&
        !isServiceAccountStream(stream) &&
        !isWebhookStream(stream),
    ),
    ({ stream }) => stream,
  );
  for (const [stream, events] of rows)
    await recordWordsErased(
      tx,
      stream,
      events.map((event) => event.eventId),
      erasure,
      now,
    );
  await refreshObligations(tx, [...rows.keys()]);
  const mails = await eraseMailWords(
    tx,
    touched.filter((event) => reasonSealedWith(erasure.keyIds, event)).map((event) => event.eventId),
  );
  return { keys: destroyed, events: touched.length, mails };
}

/**
 * What a person kept for themselves in the service goes with their words: drafts of forms, and views of the register. No
 * record rests on it, so no retention keeps it.
 */
export async function deletePersonalThings(db: Database, subject: string): Promise<void> {
  const person = personIdSchema.safeParse(subject);
  if (!person.success) return;
  await dropDraft(db, { personId: person.data });
  await deleteViewsOf(db, person.data);
}

async function recordWordsErased(
  tx: LedgerTransaction,
  stream: string,
  eventIds: readonly EventId[],
  { erasureId, by }: Pick<ListedErasure, 'erasureId' | 'by'>,
  now: Instant,
): Promise<void> {
  const id = eventId(`${erasureId}/${stream}`);
  if ((await tx.findEvent(id)) !== null) return;
  const { type, version, schema } = eventCatalog.WordsErased;
  const data = schema.parse({ erasureId, eventIds, by }) as unknown as JsonObject;
  const event = { eventId: id, type, schemaVersion: version, effectiveAt: now, data };
  const appended = await tx.append({
    stream,
    expected: 'any',
    events: [{ ...event, metadata: erasureMetadata(by) }],
  });
  if (!appended.ok) throw new Error(appended.refusal.message.en);
}
