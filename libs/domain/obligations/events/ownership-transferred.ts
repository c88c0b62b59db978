import { z } from 'zod';
import { defineEvent, postIdSchema } from '#domain/kernel';
import { bySchema, ownWordsSchema } from './parts';

/** Another post owns the obligation from here on; its history stays. */
export const ownershipTransferred = defineEvent(
  'OwnershipTransferred',
  z.strictObject({
    owner: postIdSchema,
    approver: postIdSchema.optional(),
    previousOwner: postIdSchema.nullable(),
    previousApprover: postIdSchema.nullable(),
    reason: ownWordsSchema,
    by: bySchema,
  }),
);
