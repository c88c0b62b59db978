import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema } from '#domain/obligations';

/** A person let a read model that had stopped go on. */
export const readModelResumed = defineEvent(
  'ReadModelResumed',
  z.strictObject({ readModel: z.string().min(1), by: bySchema }),
);
