import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;
const LINE_FEED = 0x0a;

/** The lines of a file with the number that each bears, found without keeping the file in memory. */
export interface IndexedLines {
  /** by the numbers, rising; a number that stands twice is there twice */
  readonly numbers: readonly number[];
  /** @param at place in `numbers` */
  read(at: number): string;
  close(): void;
}

/**
 * Reads a file of lines through once. @param numberOf what a line bears, from its bytes; null for none
 * @throws RangeError that names a line without a number, or a last line without an end
 */
export function indexLines(
  path: string,
  name: string,
  numberOf: (line: Buffer) => number | null,
): IndexedLines {
  const file = openSync(path, 'r');
  const found: { readonly number: number; readonly start: number; readonly end: number }[] = [];
  try {
    eachLine(file, (line, start) => {
      const number = numberOf(line);
      if (number === null)
        throw new RangeError(`line ${found.length + 1} of ${name} is not what stands there in a bundle`);
      found.push({ number, start, end: start + line.length });
    });
  } catch (error) {
    closeSync(file);
    throw error;
  }
  found.sort((one, other) => one.number - other.number);
  return {
    numbers: found.map(({ number }) => number),
    read: (at) => {
      const { start, end } = found[at] ?? { start: 0, end: 0 };
      const bytes = Buffer.alloc(end - start);
      readSync(file, bytes, 0, bytes.length, start);
      return bytes.toString('utf8');
    },
    close: () => closeSync(file),
  };
}

/** @throws RangeError for a last line without an end */
function eachLine(file: number, tell: (line: Buffer, start: number) => void): void {
  const size = fstatSync(file).size;
  let rest = Buffer.alloc(0);
  let start = 0;
  for (let at = 0; at < size;) {
    const chunk = Buffer.alloc(Math.min(CHUNK, size - at));
    at += readSync(file, chunk, 0, chunk.length, at);
    rest = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED, from)) {
      tell(rest.subarray(from, end), start);
      start += end + 1 - from;
      from = end + 1;
    }
    rest = rest.subarray(from);
  }
  if (rest.length > 0) throw new RangeError('the last line has no end');
}

/** The first place whose number is above another. */
export function firstAbove(numbers: readonly number[], number: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
