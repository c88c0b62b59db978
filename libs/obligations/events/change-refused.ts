import { z } from 'zod';
import { idSchema } from '../definition';
import { defineSealedEvent } from './define-event';
import { bySchema, ownWordsSchema } from './parts';

/** A second person refused a proposed change. */
export const changeRefused = defineSealedEvent(
  'ChangeRefused',
  z.strictObject({
    proposalId: idSchema,
    reason: ownWordsSchema,
    by: bySchema,
  }),
);
