import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { bySchema, ownWordsSchema } from './parts';

/** Whoever proposed a change took the proposal back. */
export const changeWithdrawn = defineEvent(
  'ChangeWithdrawn',
  z.strictObject({
    proposalId: idSchema,
    reason: ownWordsSchema,
    by: bySchema,
  }),
);
