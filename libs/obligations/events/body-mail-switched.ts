import { z } from 'zod';

import { defineEvent } from './define-event';
import { bySchema, wordsSchema } from './parts';

/** A person switched mail to the responsible body on or off for this row. */
export const bodyMailSwitched = defineEvent(
  'BodyMailSwitched',
  z.strictObject({
    on: z.boolean(),
    address: z.email().optional(),
    reason: wordsSchema,
    by: bySchema,
  }),
);
