import { type JsonObject, type RecordedEvent, canonicalJson, sha256Hex } from '#domain/kernel';
import { type ObligationKind, factOfStream, isFactStream } from '#domain/obligations';
import type { WebhookId } from './events/parts';

/** What stays the same at each attempt and each replay, so that a receiver drops what it has already. */
export const messageIdOf = (webhookId: WebhookId, { eventId }: Pick<RecordedEvent, 'eventId'>): string =>
  `msg_${sha256Hex(`${webhookId}/${eventId}`).slice(0, 32)}`;

type Head = Pick<
  RecordedEvent,
  'eventId' | 'type' | 'schemaVersion' | 'stream' | 'version' | 'position' | 'effectiveAt' | 'recordedAt'
>;

export interface About {
  /** of the entry; null for a fact, or before it is on the register */
  readonly kind: ObligationKind | null;
  /** of the pages, without a slash at its end */
  readonly webUrl: string;
}

/** What leads to it: its page, and its address under the API. */
function linksTo({ stream }: Head, webUrl: string): JsonObject {
  const path = isFactStream(stream)
    ? `/facts/${encodeURIComponent(factOfStream(stream))}`
    : `/obligations/${encodeURIComponent(stream)}`;
  return { link: `${webUrl}/en${path}`, api: `/api/v1${path}` };
}

/**
 * The body of a message: what happened to what and when, and where to read it. No word that anybody wrote stands in it: a
 * receiver that may read more asks the API, as somebody of whom it is known what they may see.
 */
export function bodyOf(event: Head, { kind, webUrl }: About): string {
  const { eventId, type, schemaVersion, stream, version, position, effectiveAt, recordedAt } = event;
  return canonicalJson({
    type,
    timestamp: recordedAt,
    data: {
      eventId,
      schemaVersion,
      subject: stream,
      version,
      position,
      effectiveAt,
      recordedAt,
      kind,
      ...linksTo(event, webUrl),
    },
  });
}

/** The body of a test: of the form of every other, about nothing. */
export const testBodyOf = (
  webhookId: WebhookId,
  { position, recordedAt }: Pick<RecordedEvent, 'position' | 'recordedAt'>,
): string =>
  canonicalJson({ type: 'webhook.test', timestamp: recordedAt, data: { webhookId, position, recordedAt } });
