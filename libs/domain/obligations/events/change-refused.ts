import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { idSchema } from '../model/definition';
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
