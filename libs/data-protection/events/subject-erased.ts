import { z } from 'zod';
import { defineErasureEvent } from './define-erasure-event';
import { askedSchema, keyIdsSchema, subjectSchema } from './parts';

/** A subject's key was destroyed: what was sealed with it is erased wherever it stands. */
export const subjectErased = defineErasureEvent(
  'SubjectErased',
  z.strictObject({ subject: subjectSchema, keyIds: keyIdsSchema, ...askedSchema }),
);
