import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { bySchema } from '#domain/obligations';
import { changeEntrySchema } from './parts';

/** A part of the list: one event of the log cannot hold hundreds. */
export const governmentChangeListed = defineEvent(
  'GovernmentChangeListed',
  z.strictObject({ act: idSchema, entries: z.array(changeEntrySchema).min(1), by: bySchema }),
);
