import type { z } from 'zod';
import { erasureEventCatalog } from '#domain/erasure';
import { readWithoutKeys } from '#record/sealed-ledger';
import { type JsonObject, canonicalJson } from '#domain/kernel';
import type { StoredEvent } from '#record/ledger';
import { mailEventCatalog } from '#domain/mail';
import { eventCatalog } from '#domain/obligations';

interface Definition {
  readonly type: string;
  readonly schemas: Readonly<Record<number, z.ZodType>>;
}

const definitions: readonly Definition[] = [
  ...Object.values(eventCatalog),
  ...Object.values(mailEventCatalog),
  ...Object.values(erasureEventCatalog),
];

/** Every released schema, by type and version. */
export const eventSchemas: ReadonlyMap<string, z.ZodType> = new Map(
  definitions.flatMap(({ type, schemas }) =>
    Object.entries(schemas).map(([version, schema]) => [`${type} ${version}`, schema] as const),
  ),
);

/** Why a stored event does not fit its schema; null where it does. Works without keys: envelopes are accepted. */
export function schemaFault(stored: StoredEvent): string | null {
  const schema = eventSchemas.get(`${stored.type} ${stored.schemaVersion}`);
  if (schema === undefined) return `${stored.type}, version ${stored.schemaVersion}: never released`;
  try {
    const parsed = { data: valueOf(stored, 'data'), metadata: valueOf(stored, 'metadata') };
    const { data } = mayHoldEnvelope(stored) ? readWithoutKeys({ ...stored, ...parsed }) : parsed;
    const verdict = schema.safeParse(data);
    const [issue] = verdict.success ? [] : verdict.error.issues;
    return issue === undefined ? null : `/${['data', ...issue.path].join('/')}: ${issue.message}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

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
