import type { EventDefinition } from '#obligations';
import type { z } from 'zod';

/** A type of event about erasure that has had one version so far. */
export const defineErasureEvent = <Type extends string, Schema extends z.ZodType>(
  type: Type,
  schema: Schema,
): EventDefinition<Type, Schema> => ({
  type,
  version: 1,
  schemas: { 1: schema },
  upcasters: {},
  schema,
});
