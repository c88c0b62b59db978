import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { sealed } from '../model/sealed';
import { bySchema, ownWordsSchema } from './parts';

/** A person switched mail to the responsible body on or off for this obligation. */
export const bodyMailSwitched = defineEvent(
  'BodyMailSwitched',
  z.strictObject({
    on: z.boolean(),
    address: sealed(z.email(), 'contact').optional(),
    reason: ownWordsSchema,
    by: bySchema,
  }),
);
