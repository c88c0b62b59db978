import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
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
