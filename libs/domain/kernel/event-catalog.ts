import type { z } from 'zod';

/** Turns the data of one version of an event into the data of the next. Pure, and never changes what was stored. */
export type Upcaster = (data: unknown) => unknown;

/** One type of event as plain data: its newest version, the schema of every version, and the steps between them. */
export interface EventDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type;
  /** the version that is written today */
  readonly version: number;
  /** by version; a schema that was ever released stays */
  readonly schemas: Readonly<Record<number, z.ZodType>>;
  /** by the version they start from: `upcasters[1]` makes version 2 out of version 1 */
  readonly upcasters: Readonly<Record<number, Upcaster>>;
  /** the schema of `version` */
  readonly schema: Schema;
}

/** Every type of event that a library records, by its name. */
export type EventCatalog = Readonly<Record<string, EventDefinition>>;

/** A type of event that has had one version so far. */
export const defineEvent = <Type extends string, Schema extends z.ZodType>(
  type: Type,
  schema: Schema,
): EventDefinition<Type, Schema> => ({ type, version: 1, schemas: { 1: schema }, upcasters: {}, schema });

/**
 * Reads stored data of any released version into the newest one, which is checked too.
 * @throws TypeError for a type or version that was never released, ZodError for data that does not fit its schema
 */
export function readEvent(
  catalog: EventCatalog,
  stored: { readonly type: string; readonly schemaVersion: number; readonly data: unknown },
): { readonly type: string; readonly schemaVersion: number; readonly data: unknown } {
  const definition = Object.hasOwn(catalog, stored.type) ? catalog[stored.type] : undefined;
  if (definition === undefined) throw new TypeError(`unknown type of event: ${stored.type}`);
  const { type, version: newest, schemas, upcasters, schema } = definition;
  const written = schemas[stored.schemaVersion];
  if (written === undefined) throw new TypeError(`unknown version ${stored.schemaVersion} of ${type}`);
  let data: unknown = written.parse(stored.data);
  for (let version = stored.schemaVersion; version < newest; version += 1) {
    const upcast = upcasters[version];
    if (upcast === undefined) throw new TypeError(`no step from version ${version} of ${type}`);
    data = upcast(data);
  }
  if (stored.schemaVersion < newest) data = schema.parse(data);
  return { type, schemaVersion: newest, data };
}
