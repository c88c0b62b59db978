import type { z } from 'zod';
import { directoryEventCatalog } from '#domain/directory';
import { documentEventCatalog } from '#domain/documents';
import { erasureEventCatalog } from '#domain/erasure';
import { readWithoutKeys } from '#record/sealed-ledger';
import { type Bilingual, type JsonObject, both, canonicalJson, faultsOf } from '#domain/kernel';
import type { StoredEvent } from '#record/ledger';
import { mailEventCatalog } from '#domain/mail';
import { eventCatalog } from '#domain/obligations';
import { governmentEventCatalog } from '#domain/government';
import { auditScopeEventCatalog } from '#domain/audit-scope';
import { calendarFeedEventCatalog } from '#domain/calendar-feeds';
import { kindLadderEventCatalog } from '#domain/kind-ladders';
import { serviceAccountCatalog } from '#domain/service-accounts';
import { serviceActCatalog } from '#domain/service-acts';
import { setAsideEventCatalog } from '#domain/set-aside';
import { webhookEventCatalog } from '#domain/webhooks';

interface Definition {
  readonly type: string;
  readonly schemas: Readonly<Record<number, z.ZodType>>;
}

const definitions: readonly Definition[] = [
  ...Object.values(eventCatalog),
  ...Object.values(mailEventCatalog),
  ...Object.values(directoryEventCatalog),
  ...Object.values(erasureEventCatalog),
  ...Object.values(governmentEventCatalog),
  ...Object.values(kindLadderEventCatalog),
  ...Object.values(auditScopeEventCatalog),
  ...Object.values(calendarFeedEventCatalog),
  ...Object.values(setAsideEventCatalog),
  ...Object.values(serviceActCatalog),
  ...Object.values(documentEventCatalog),
  ...Object.values(serviceAccountCatalog),
  ...Object.values(webhookEventCatalog),
];

/** Every released schema, by type and version. */
export const eventSchemas: ReadonlyMap<string, z.ZodType> = new Map(
  definitions.flatMap(({ type, schemas }) =>
    Object.entries(schemas).map(([version, schema]) => [`${type} ${version}`, schema] as const),
  ),
);

/** Why a stored event does not fit its schema; null where it does. Works without keys: envelopes are accepted. */
export function schemaFault(stored: StoredEvent): Bilingual | null {
  const schema = eventSchemas.get(`${stored.type} ${stored.schemaVersion}`);
  if (schema === undefined) return neverReleased(stored);
  try {
    const parsed = { data: valueOf(stored, 'data'), metadata: valueOf(stored, 'metadata') };
    const { data } = mayHoldEnvelope(stored) ? readWithoutKeys({ ...stored, ...parsed }) : parsed;
    const verdict = schema.safeParse(data);
    const [fault] = verdict.success ? [] : faultsOf(verdict.error);
    if (fault === undefined) return null;
    const { pointer, message } = fault;
    return both(`/data${pointer}: ${message.en}`, `/data${pointer}: ${message.cy}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return both(why, `(yn Saesneg) ${why}`);
  }
}

const neverReleased = ({ type, schemaVersion }: StoredEvent): Bilingual =>
  both(
    `${type}, version ${schemaVersion}: never released`,
    `${type}, fersiwn ${schemaVersion}: ni ryddhawyd erioed`,
  );

/** Cached: finding the paths that may hold envelopes is expensive. */
const mayHoldEnvelope = ({ data, metadata }: StoredEvent): boolean =>
  data.includes('"sealed"') || metadata.includes('"sealed"');

function valueOf(stored: StoredEvent, field: 'data' | 'metadata'): JsonObject {
  const value = JSON.parse(stored[field]) as JsonObject;
  // integer keys are the one case where these two differ
  if (JSON.stringify(value) !== stored[field] && canonicalJson(value) !== stored[field])
    throw new TypeError(`/${field}: not its canonical text (RFC 8785)`);
  return value;
}
