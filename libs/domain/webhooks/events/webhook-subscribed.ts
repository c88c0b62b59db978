import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema } from '#domain/obligations';
import { wantedShape, webhookIdSchema } from './parts';

/** An administrator has another system told of what is recorded from here on. The secret itself stands in no event. */
export const webhookSubscribed = defineEvent(
  'WebhookSubscribed',
  z.strictObject({ webhookId: webhookIdSchema, ...wantedShape, secretId: z.uuid(), by: bySchema }),
);
