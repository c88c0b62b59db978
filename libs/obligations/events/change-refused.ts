import { defineEvent } from '#kernel';
import { z } from 'zod';
import { idSchema } from '../definition';
import { bySchema, ownWordsSchema } from './parts';

/** A second person refused a proposed change. */
export const changeRefused = defineEvent(
  'ChangeRefused',
  z.strictObject({
    proposalId: idSchema,
    reason: ownWordsSchema,
    by: bySchema,
  }),
);
