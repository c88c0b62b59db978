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
  /** the first version whose marked texts are sealed; null where the type holds none */
  readonly sealedSince: number | null;
}

/** A type of event that has had one version so far. */
export const defineEvent = <Type extends string, Schema extends z.ZodType>(
  type: Type,
  schema: Schema,
): EventDefinition<Type, Schema> => ({
  type,
  version: 1,
  schemas: { 1: schema },
  upcasters: {},
  schema,
  sealedSince: null,
});

/**
 * A type of event whose marked texts are sealed from version 2 on: the same fields, read the same, stored otherwise.
 * @param first the schema of version 1, where version 2 can say more
 */
export const defineSealedEvent = <Type extends string, Schema extends z.ZodType>(
  type: Type,
  schema: Schema,
  first: z.ZodType = schema,
): EventDefinition<Type, Schema> => ({
  type,
  version: 2,
  schemas: { 1: first, 2: schema },
  upcasters: { 1: (data) => data },
  schema,
  sealedSince: 2,
});
