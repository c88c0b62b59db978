import type { z } from 'zod';

/** Converts the data of one event version to the next. Pure; stored data never changes. */
export type Upcaster = (data: unknown) => unknown;

/** One event type: its newest version, the schema of every version, and the upcasters between them. */
export interface EventDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type;
  /** the version that is written today */
  readonly version: number;
  /** by version; released schemas stay */
  readonly schemas: Readonly<Record<number, z.ZodType>>;
  /** by source version: `upcasters[1]` converts version 1 to version 2 */
  readonly upcasters: Readonly<Record<number, Upcaster>>;
  /** the schema of `version` */
  readonly schema: Schema;
}

/** The event types of a library, by name. */
export type EventCatalog = Readonly<Record<string, EventDefinition>>;

/** An event type with one version. */
export const defineEvent = <Type extends string, Schema extends z.ZodType>(
  type: Type,
  schema: Schema,
): EventDefinition<Type, Schema> => ({ type, version: 1, schemas: { 1: schema }, upcasters: {}, schema });

/**
 * Upcasts stored data of any released version to the newest one and validates both.
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
