import { type EventId, type Instant, type JsonObject, memoizeBy, readEvent } from '#domain/kernel';
import { type EventData, type ObligationEventType, eventCatalog } from './events/catalog';

interface Shape<Type extends ObligationEventType> {
  /** made from facts: `<commandId>/<index>` for a person's command, obligation and occurrence for the clock's */
  readonly eventId: EventId;
  readonly type: Type;
  readonly schemaVersion: number;
  /** when it counts */
  readonly effectiveAt: Instant;
  readonly data: EventData<Type>;
}

/** A decided event, not yet recorded. */
export type ObligationEventDraft = { [Type in ObligationEventType]: Shape<Type> }[ObligationEventType];

/** An event in the newest version of its schema; `recordedAt` is absent while it is only a draft. */
export type ObligationEvent = ObligationEventDraft & { readonly recordedAt?: Instant };

/** A stored event, in the schema version in which it was written. */
export interface StoredEvent {
  readonly eventId: EventId;
  readonly type: string;
  readonly schemaVersion: number;
  readonly effectiveAt: Instant;
  readonly recordedAt?: Instant;
  readonly data: JsonObject;
}

/** The draft's data as plain JSON, for the ledger. */
export const eventJson = (draft: ObligationEventDraft): JsonObject => draft.data as unknown as JsonObject;

/** Upcasts a stored event to the newest version, once for each that is read. @throws as `readEvent` */
export const loadEvent: (stored: StoredEvent) => ObligationEvent = memoizeBy(
  (stored: StoredEvent) => ({ ...stored, ...readEvent(eventCatalog, stored) }) as ObligationEvent,
);
