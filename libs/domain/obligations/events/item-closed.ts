import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { bySchema, ownWordsSchema } from './parts';

/** One part of an obligation was closed on its own. */
export const itemClosed = defineEvent(
  'ItemClosed',
  z.strictObject({
    itemId: idSchema,
    reason: ownWordsSchema,
    by: bySchema,
  }),
);
