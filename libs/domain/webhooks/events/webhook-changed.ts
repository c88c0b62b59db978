import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema } from '#domain/obligations';
import { reasonSchema, wantedShape, webhookIdSchema } from './parts';

/** Where it is sent, of what, or what it is called; all of it as it stands now. */
export const webhookChanged = defineEvent(
  'WebhookChanged',
  z.strictObject({ webhookId: webhookIdSchema, ...wantedShape, reason: reasonSchema, by: bySchema }),
);
