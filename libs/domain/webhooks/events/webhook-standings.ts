import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema, instantSchema } from '#domain/obligations';
import { reasonSchema, webhookIdSchema } from './parts';

const asked = { webhookId: webhookIdSchema, reason: reasonSchema, by: bySchema };

/** Nothing is sent until it is resumed; what is recorded meanwhile waits. */
export const webhookPaused = defineEvent('WebhookPaused', z.strictObject(asked));

/** It goes on, with what waited while it was paused or disabled. */
export const webhookResumed = defineEvent(
  'WebhookResumed',
  z.strictObject({ webhookId: webhookIdSchema, by: bySchema }),
);

/** An administrator ends it for good. */
export const webhookEnded = defineEvent('WebhookEnded', z.strictObject(asked));

/** The receiver answered 410, “gone”: it is over for good. */
export const webhookRefusedForGood = defineEvent(
  'WebhookRefusedForGood',
  z.strictObject({ webhookId: webhookIdSchema, by: bySchema }),
);

/** The receiver accepted nothing for days: the program sends nothing more until an administrator resumes it. */
export const webhookDisabled = defineEvent(
  'WebhookDisabled',
  z.strictObject({ webhookId: webhookIdSchema, failingSince: instantSchema, by: bySchema }),
);
