import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { erasureRequestSchema, keyIdsSchema, subjectSchema } from './parts';

/** A subject's key was destroyed: what was sealed with it is erased wherever it stands. */
export const subjectErased = defineEvent(
  'SubjectErased',
  z.strictObject({ subject: subjectSchema, keyIds: keyIdsSchema, ...erasureRequestSchema }),
);
