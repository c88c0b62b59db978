import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema, instantSchema } from '#domain/obligations';
import { webhookIdSchema } from './parts';

/** From here on a new secret signs; until the end of the overlap the one before it signs too. */
export const webhookSecretRotated = defineEvent(
  'WebhookSecretRotated',
  z.strictObject({
    webhookId: webhookIdSchema,
    secretId: z.uuid(),
    overlapUntil: instantSchema,
    by: bySchema,
  }),
);
