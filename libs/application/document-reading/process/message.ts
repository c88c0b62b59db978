import { z } from 'zod';
import { calendarDateSchema } from '#domain/calendars';
import type { DocumentReading } from '#domain/document-reader';
import type { Result } from '#domain/kernel';
import type { FileKind } from '../formats/file-kind';
import type { ReadingRefusal } from '../refusals';

/** What the process is asked: one line of JSON, after which the bytes of the file follow. */
export const askedSchema = z.object({
  name: z.string(),
  saidOn: calendarDateSchema.nullable(),
  limits: z.object({
    bytes: z.number(),
    pages: z.number(),
    characters: z.number(),
    unpacked: z.number(),
    ratio: z.number(),
    milliseconds: z.number(),
    memory: z.number(),
  }),
});
export type Asked = z.infer<typeof askedSchema>;

/** A file that was read: its text, and what was found in it. */
export interface ReadFile {
  readonly format: FileKind;
  readonly reading: DocumentReading;
}

/** What it answers, as JSON, on a channel that nothing else writes to. */
export type Answer = Result<ReadFile, ReadingRefusal>;
