import { type Result, ok, refuse } from '#domain/kernel';
import type { ReadingLimits } from '../limits';
import { type ReadingRefusal, empty, tooLarge, tooLong } from '../refusals';
import { docxText } from './docx';
import { type FileKind, fileKind } from './file-kind';
import { htmlText } from './html';
import { pdfText } from './pdf';
import { plainText, withLineFeeds } from './plain-text';

export interface FileText {
  readonly text: string;
  readonly format: FileKind;
}

/** A declaration in the file itself of another alphabet than Unicode is believed no more than its bytes. */
async function textBy(
  format: FileKind,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<Result<string, ReadingRefusal>> {
  if (format === 'pdf') return pdfText(bytes, limits);
  if (format === 'docx') return docxText(bytes, limits);
  const plain = plainText(bytes);
  return plain.ok && format === 'html' ? ok(htmlText(plain.value)) : plain;
}

/** Lines end in line feeds, without spaces before them, and no more than two blank lines stand together. */
const tidied = (text: string): string =>
  withLineFeeds(text)
    .replaceAll('\u0000', '')
    .replaceAll(/[ \t]+\n/gu, '\n')
    .replaceAll(/\n{4,}/gu, '\n\n\n')
    .replace(/^\n+/u, '')
    .trimEnd();

/** The text of a file that somebody handed in, by what its bytes are. Runs in a process of its own: see `process`. */
export async function textOfFile(
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits,
): Promise<Result<FileText, ReadingRefusal>> {
  if (bytes.length > limits.bytes) return refuse(tooLarge(limits.bytes));
  if (bytes.length === 0) return refuse(empty);
  const format = fileKind(bytes, name);
  if (!format.ok) return format;
  const read = await textBy(format.value, bytes, limits);
  if (!read.ok) return read;
  // plain text stays as it is: whoever gives offsets counts in it
  const text = format.value === 'text' ? read.value : tidied(read.value);
  if (text.trim() === '') return refuse(empty);
  return text.length > limits.characters ? refuse(tooLong(limits.characters)) : ok({ text, format: format.value });
}
