import { z } from 'zod';
import { defineEvent } from '#domain/kernel';
import { erasureRequestSchema, keyIdsSchema, subjectSchema } from './parts';

/** A subject's key was destroyed: everything sealed with it is erased, including in backups of the events. */
export const subjectErased = defineEvent(
  'SubjectErased',
  z.strictObject({ subject: subjectSchema, keyIds: keyIdsSchema, ...erasureRequestSchema }),
);
