import { z } from 'zod';
import { defineEvent, postIdSchema } from '#domain/kernel';
import { nationsSchema } from '../model/ladder';
import { bySchema, ownWordsSchema } from './parts';

/** Another post owns the obligation from here on; its history stays. */
export const ownershipTransferred = defineEvent(
  'OwnershipTransferred',
  z.strictObject({
    owner: postIdSchema,
    approver: postIdSchema.optional(),
    previousOwner: postIdSchema.nullable(),
    previousApprover: postIdSchema.nullable(),
    /** of the posts named, as the directory had them */
    nations: nationsSchema.optional(),
    reason: ownWordsSchema,
    by: bySchema,
  }),
);
