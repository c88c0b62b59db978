import type { z } from 'zod';

/** One type of event about mail: its newest version, and the schema of every version there was. */
export interface MailEventDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly version: number;
  readonly schemas: Readonly<Record<number, z.ZodType>>;
  /** by the version they start from: `upcasters[1]` makes version 2 out of version 1 */
  readonly upcasters: Readonly<Record<number, (data: unknown) => unknown>>;
  readonly schema: Schema;
}

/** A type of event that has had one version so far. */
export const defineMailEvent = <Type extends string, Schema extends z.ZodType>(
  type: Type,
  schema: Schema,
): MailEventDefinition<Type, Schema> => ({ type, version: 1, schemas: { 1: schema }, upcasters: {}, schema });
