import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { bySchema } from '#domain/obligations';

/** Every entry of the list was tried. What failed can be tried again, which finishes it once more. */
export const governmentChangeFinished = defineEvent(
  'GovernmentChangeFinished',
  z.strictObject({
    act: idSchema,
    /** how many were reached, of all */
    reached: z.int().min(0),
    /** how many were not */
    failed: z.int().min(0),
    by: bySchema,
  }),
);
