import type { Request } from 'express';
import { z } from 'zod';
import { READING_LIMITS } from '#application/document-reading';
import { judgedSchema } from '#application/documents';
import { calendarDateSchema } from '#domain/calendars';
import { documentIdSchema } from '#domain/documents';
import { both } from '#domain/kernel';
import { Problem } from '../problem/problem';
import { acceptedWith } from '../service/accepted';

export const FILE = 'application/octet-stream';

const name = z
  .string()
  .min(1)
  .max(255)
  .default('document')
  .describe('the name of the file, with its extension');
const saidOn = calendarDateSchema
  .optional()
  .describe('the day on which its words were said; the document’s own unless given');

export const readQuery = z.object({ name, saidOn });
export const keepQuery = readQuery.extend({
  title: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .optional()
    .describe('what people call it; the name of the file unless given'),
  replaces: documentIdSchema.optional().describe('the id of the older version in whose place it comes'),
});
export const comparisonQuery = z.object({
  with: documentIdSchema.optional().describe('the older version; the one that it replaces unless given'),
});
export const judging = z.object({
  judged: z.array(judgedSchema).max(2_000),
  /** of the document that was shown: at another it is refused */
  version: z.int().min(1).optional(),
});
export const erasing = z.object({ reason: z.string().trim().min(1).max(20_000) });

const STATUS: Readonly<Record<string, number>> = {
  'not-permitted': 403,
  'not-an-administrator': 403,
  'document-unknown': 404,
  'document-erased': 410,
  'document-changed': 409,
  'file-too-large': 413,
  'document-too-large': 413,
  'documents-waiting': 503,
};

/** The value. @throws Problem in the words of the refusal */
export const accepted = acceptedWith(STATUS);

export const NOT_A_FILE = new Problem(
  415,
  'not-a-file',
  both(
    `Send the bytes of the document as the body, with Content-Type: ${FILE}.`,
    `Anfonwch feitiau’r ddogfen fel y corff, gyda Content-Type: ${FILE}.`,
  ),
);

/** The bytes of a body; what is beyond the limit is let go unread. @throws Problem */
export async function* contentOf(request: Request): AsyncGenerator<Buffer> {
  yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
}

export async function bytesOf(request: Request): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of contentOf(request)) {
    size += piece.length;
    if (size <= READING_LIMITS.bytes + 1) pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
