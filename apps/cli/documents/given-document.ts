import { basename } from 'node:path';
import { READING_LIMITS, type ReadFile, readDocumentFile } from '#application/document-reading';
import type { CalendarDate } from '#domain/kernel';
import { readPlain } from '#record/plain-files';
import { unreadable } from '../shared/given-file';
import type { Io } from '../shared/io';
import { CommandError } from '../shared/settings';

/** One byte more than is read: so that what is too large is known to be. */
const MOST = READING_LIMITS.bytes + 1;

async function fromInput({ input }: Io): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of input) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    pieces.push(bytes);
    if (size >= MOST) break;
  }
  return Buffer.concat(pieces);
}

function fromFile(file: string): Buffer {
  try {
    return readPlain(file, MOST * 16);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** What is promised in the document that was named, or in standard input (-). @throws CommandError that says why it cannot be read */
export async function givenDocument(io: Io, file: string, saidOn: CalendarDate | null): Promise<ReadFile> {
  const document =
    file === '-'
      ? { bytes: await fromInput(io), name: '' }
      : { bytes: fromFile(file), name: basename(file) };
  const read = await readDocumentFile(document, { saidOn });
  if (!read.ok) throw new CommandError(read.refusal.message);
  return read.value;
}
