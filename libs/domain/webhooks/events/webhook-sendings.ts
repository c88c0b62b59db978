import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema } from '#domain/obligations';
import { reasonSchema, webhookIdSchema } from './parts';

/** An administrator has a test message sent, once. */
export const webhookTested = defineEvent(
  'WebhookTested',
  z.strictObject({ webhookId: webhookIdSchema, by: bySchema }),
);

/** An administrator has everything from one position of the ledger to another sent again. */
export const webhookReplayed = defineEvent(
  'WebhookReplayed',
  z.strictObject({
    webhookId: webhookIdSchema,
    fromPosition: z.int().min(1),
    /** the last event of the ledger when it was asked */
    toPosition: z.int().min(1),
    reason: reasonSchema,
    by: bySchema,
  }),
);
