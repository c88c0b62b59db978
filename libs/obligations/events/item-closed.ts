import { z } from 'zod';
import { idSchema } from '../definition';
import { defineSealedEvent } from './define-event';
import { bySchema, ownWordsSchema } from './parts';

/** One part of a row was closed on its own. */
export const itemClosed = defineSealedEvent(
  'ItemClosed',
  z.strictObject({
    itemId: idSchema,
    reason: ownWordsSchema,
    by: bySchema,
  }),
);
