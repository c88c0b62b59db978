import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { idSchema } from '../model/definition';
import { bySchema, ownWordsSchema } from './parts';

/** Another post owns the obligation from here on; its history stays. */
export const ownershipTransferred = defineEvent(
  'OwnershipTransferred',
  z.strictObject({
    owner: idSchema,
    approver: idSchema.optional(),
    previousOwner: idSchema.nullable(),
    previousApprover: idSchema.nullable(),
    reason: ownWordsSchema,
    by: bySchema,
  }),
);
