import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { sha256Schema } from '../model/definition';
import { bySchema, ownWordsSchema, recordedLateSchema, wordsSchema } from './parts';

/** Evidence by reference, with its own effective date and the hash of its content. */
export const evidenceAttached = defineEvent(
  'EvidenceAttached',
  z.strictObject({
    evidenceId: idSchema,
    reference: wordsSchema,
    description: ownWordsSchema,
    sha256: sha256Schema,
    effectiveOn: calendarDateSchema,
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
  }),
);
