import { fstatSync, readSync } from 'node:fs';
import { BilingualError, both } from '#domain/kernel';
import type { BundleLimits } from '#evidence/bundle';

const CHUNK = 1 << 20;
const LINE_FEED = 0x0a;

/** A file is not lines, or its lines are too long or too many. */
export class LineFault extends BilingualError {
  override readonly name = 'LineFault';
}

/**
 * Reads a file line by line, with one chunk and one line in memory.
 * @param report is given a line without its end, and answers whether to go on
 * @throws LineFault
 */
export function eachLine(
  file: number,
  limits: Pick<BundleLimits, 'line' | 'lines'>,
  report: (line: Buffer, start: number) => boolean,
): void {
  const { size } = fstatSync(file);
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size));
  let rest: Buffer = Buffer.alloc(0);
  let [number, start] = [0, 0];
  for (let at = 0; at < size;) {
    const read = readSync(file, chunk, 0, chunk.length, at);
    if (read === 0) break;
    at += read;
    // a copy: a line may be kept beyond its chunk
    const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      number += 1;
      if (end - from > limits.line) throw lineTooLong(number, limits.line);
      if (number > limits.lines) throw tooManyLines(limits.lines);
      if (!report(bytes.subarray(from, end), start)) return;
      start += end + 1 - from;
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > limits.line) throw lineTooLong(number + 1, limits.line);
  }
  if (rest.length > 0) throw new LineFault(NO_END);
}

const NO_END = both('the last line has no end.', 'nid oes diwedd i’r llinell olaf.');

const lineTooLong = (number: number, most: number): LineFault =>
  new LineFault(
    both(
      `line ${number} is longer than the ${most} bytes that a line of a bundle can have.`,
      `mae llinell ${number} yn hwy na’r ${most} beit y gall llinell o fwndel eu cael.`,
    ),
  );

const tooManyLines = (most: number): LineFault =>
  new LineFault(
    both(
      `it has more than the ${most} lines that a file of a bundle can have.`,
      `mae ynddi fwy na’r ${most} o linellau y gall ffeil o fwndel eu cael.`,
    ),
  );
