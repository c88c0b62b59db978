import { z } from 'zod';
import { defineEvent, eventIdSchema } from '#domain/kernel';
import { factValueSchema } from '../model/facts';

/**
 * What the obligation's dates count from, as it stands now. Its dates are worked out anew in the same decision.
 */
export const factReceived = defineEvent(
  'FactReceived',
  z.strictObject({
    /** the fact's name, or `obligation/` and the id of another obligation */
    source: z.string().min(1),
    value: factValueSchema,
    /** the event that recorded it, or last changed it */
    factEventId: eventIdSchema,
    /** of the fact's stream */
    factVersion: z.int().min(1),
  }),
);
