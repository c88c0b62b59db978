import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { bySchema, sealed } from '#domain/obligations';
import { setAsideParts } from './parts';

/** A person lets what was set aside be decided again. */
export const commandReleased = defineEvent(
  'CommandReleased',
  z.strictObject({
    ...setAsideParts,
    reason: sealed(z.string().trim().min(1).max(20_000), 'author'),
    by: bySchema,
  }),
);
