import { z } from 'zod';
import { defineEvent, idSchema } from '#domain/kernel';
import { calendarDateSchema } from '#domain/calendars';
import { sha256Schema } from '../model/definition';
import { evidenceFileSchema } from '../model/evidence-file';
import { bySchema, ownWordsSchema, recordedLateSchema, wordsSchema } from './parts';

/** Evidence by reference, or as a file that was uploaded; with its own effective date and the hash of its content. */
export const evidenceAttached = defineEvent(
  'EvidenceAttached',
  z.strictObject({
    evidenceId: idSchema,
    reference: wordsSchema,
    description: ownWordsSchema,
    /** of the document; of an uploaded file, as it is stored: sealed */
    sha256: sha256Schema,
    file: evidenceFileSchema.optional(),
    /** the first version of this evidence, which stays with every other */
    versionOf: idSchema.optional(),
    effectiveOn: calendarDateSchema,
    recordedLate: recordedLateSchema.optional(),
    by: bySchema,
  }),
);
