import { z } from 'zod';
import { type CalendarDate, both, defineFault } from '#domain/kernel';

const FORM = defineFault(
  'document-id',
  both('the id of a document, such as 2026-11-30-3f9a1c', 'dynodydd dogfen, er enghraifft 2026-11-30-3f9a1c'),
);

export const documentIdSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{6}$/, { error: FORM })
  .brand<'DocumentId'>();
export type DocumentId = z.infer<typeof documentIdSchema>;

const PREFIX = 'document/';

/** The id of a document that is read on a day. @param letters six or more, each a digit or a letter from a to f, drawn by lot */
export const newDocumentId = (on: CalendarDate, letters: string): DocumentId =>
  documentIdSchema.parse(`${on}-${letters.slice(0, 6)}`);

/** The stream of a document. No obligation’s id holds a slash. */
export const documentStream = (id: DocumentId): string => `${PREFIX}${id}`;

export const isDocumentStream = (stream: string): boolean => stream.startsWith(PREFIX);

/** Null for any other stream. */
export const documentIdOf = (stream: string): DocumentId | null =>
  isDocumentStream(stream) ? (documentIdSchema.safeParse(stream.slice(PREFIX.length)).data ?? null) : null;
