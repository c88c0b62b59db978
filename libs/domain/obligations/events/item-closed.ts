import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { idSchema } from '../model/definition';
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
