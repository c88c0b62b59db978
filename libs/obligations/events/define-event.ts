import type { z } from 'zod';

/** Turns the data of one version of an event into the data of the next. Pure, and never changes what was stored. */
export type Upcaster = (data: unknown) => unknown;

/** One type of event as plain data: its newest version, the schema of every version, and the steps between them. */
export interface EventDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type;
  /** the version that is written today */
  readonly version: number;
  /** by version; a schema that was ever released stays, and what it marks is sealed */
  readonly schemas: Readonly<Record<number, z.ZodType>>;
  /** by the version they start from: `upcasters[1]` makes version 2 out of version 1 */
  readonly upcasters: Readonly<Record<number, Upcaster>>;
  /** the schema of `version` */
  readonly schema: Schema;
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
});
