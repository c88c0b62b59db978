import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import { defineEvent } from '#domain/kernel';
import { bySchema, evidenceFileSchema, sealed, sha256Schema } from '#domain/obligations';
import { documentIdSchema } from './document-id';

const documentFormatSchema = z.enum(['text', 'html', 'docx', 'pdf']);
export type DocumentFormat = z.infer<typeof documentFormatSchema>;

/** A document was read: itself, and what was found in it, are files kept as evidence. */
export const documentRead = defineEvent(
  'DocumentRead',
  z.strictObject({
    documentId: documentIdSchema,
    /** what people call it; goes with the file */
    title: sealed(z.string().trim().min(1).max(300), 'file').optional(),
    /** the document */
    file: evidenceFileSchema,
    /** of the document as it is stored: sealed */
    sha256: sha256Schema,
    /** its text and what was found in it, as JSON */
    reading: z.strictObject({ id: z.uuid(), bytes: z.int().min(1), sha256: sha256Schema }),
    format: documentFormatSchema,
    language: z.enum(['en', 'cy', 'both']),
    /** the day on which its words were said; null where neither it nor anybody says */
    saidOn: calendarDateSchema.nullable(),
    /** how many were found */
    proposals: z.int().min(0),
    passedOver: z.int().min(0),
    /** the older version in whose place it comes */
    replaces: documentIdSchema.nullable(),
    by: bySchema,
  }),
);
