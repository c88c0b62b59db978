import { erasureEventCatalog, readWithoutKeys } from '#data-protection';
import type { JsonObject } from '#kernel';
import { entryOf, type StoredEvent } from '#ledger';
import { mailEventCatalog } from '#notifications';
import { eventCatalog } from '#obligations';
import type { z } from 'zod';

interface Definition {
  readonly type: string;
  readonly schemas: Readonly<Record<number, z.ZodType>>;
}

const definitions: readonly Definition[] = [
  ...Object.values(eventCatalog),
  ...Object.values(mailEventCatalog),
  ...Object.values(erasureEventCatalog),
];

/** Every schema that was ever released, by type and version. */
export const eventSchemas: ReadonlyMap<string, z.ZodType> = new Map(
  definitions.flatMap(({ type, schemas }) =>
    Object.entries(schemas).map(([version, schema]) => [`${type} ${version}`, schema] as const),
  ),
);

/** Why a stored event is not what its type and version say; null where it is. Keys are not needed: envelopes count. */
export function schemaFault(stored: StoredEvent): string | null {
  const schema = eventSchemas.get(`${stored.type} ${stored.schemaVersion}`);
  if (schema === undefined) return `${stored.type}, version ${stored.schemaVersion}: never released`;
  try {
    const parsed = {
      data: JSON.parse(stored.data) as JsonObject,
      metadata: JSON.parse(stored.metadata) as JsonObject,
    };
    const verdict = schema.safeParse(readWithoutKeys({ ...stored, ...parsed }).data);
    const [issue] = verdict.success ? [] : verdict.error.issues;
    return issue === undefined ? null : `/${['data', ...issue.path].join('/')}: ${issue.message}`;
  } catch (error) {
    return `${entryOf(stored).slice(0, 40)}…: ${error instanceof Error ? error.message : String(error)}`;
  }
}
