import pLimit from 'p-limit';
import { type CalendarDate, type Result, refuse } from '#domain/kernel';
import { READING_LIMITS, type ReadingLimits } from '../limits';
import type { ReadFile } from './message';
import { readInChild } from './read-in-child';
import { type ReadingRefusal, empty, othersWaiting, tooLarge, tooLong } from '../refusals';

interface Options {
  /** the day on which its words were said, where somebody knows it better than the document */
  readonly saidOn?: CalendarDate | null;
  readonly limits?: ReadingLimits;
}

/** Each takes a core: more at once would only take longer. */
const atOnce = pLimit(2);
const WAITING = 8;

/** The promises found in a file, and its text. Refused in words where it cannot be read. */
export async function readDocumentFile(
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  { saidOn = null, limits = READING_LIMITS }: Options = {},
): Promise<Result<ReadFile, ReadingRefusal>> {
  if (bytes.length === 0) return refuse(empty);
  if (bytes.length > limits.bytes) return refuse(tooLarge(limits.bytes));
  if (atOnce.pendingCount >= WAITING) return refuse(othersWaiting);
  return atOnce(() => readInChild(bytes, { name, saidOn, limits }));
}

/** The same for words that were pasted. */
export async function readDocumentText(
  text: string,
  options: Options = {},
): Promise<Result<ReadFile, ReadingRefusal>> {
  const { characters } = options.limits ?? READING_LIMITS;
  if (text.trim() === '') return refuse(empty);
  if (text.length > characters) return refuse(tooLong(characters));
  return readDocumentFile({ bytes: Buffer.from(text.toWellFormed()), name: 'pasted.txt' }, options);
}
