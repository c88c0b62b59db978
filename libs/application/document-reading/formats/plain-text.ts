import { type Result, ok, refuse } from '#domain/kernel';
import { type ReadingRefusal, notUnicode } from '../refusals';

const BOMS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Letters in UTF-16 have a zero in every other byte, where nobody wrote a byte order mark. */
function withoutMark(bytes: Uint8Array): string {
  const pairs = Math.min(bytes.length >> 1, 512);
  if (pairs < 2 || bytes.length % 2 !== 0) return 'utf-8';
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.7 && odd < pairs * 0.1 ? 'utf-16be' : 'utf-8';
}

/** Where the first byte stands that no text in UTF-8 has: everything before it is text. */
function firstFault(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isText(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true });
  const lines = before.split(/\r\n|\r|\n/u);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

/** The beginning of a letter at the end is no fault. */
function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Text with line feeds alone, as it is shown and counted in. */
export const withLineFeeds = (text: string): string => text.replaceAll(/\r\n?|[\u2028\u0085]/gu, '\n');

/** Text in UTF-8 or UTF-16; refused at the first byte that is neither, so that no letter is guessed. */
export function plainText(bytes: Uint8Array): Result<string, ReadingRefusal> {
  const mark = BOMS.find(([start]) => startsWith(bytes, start));
  const encoding = mark?.[1] ?? withoutMark(bytes);
  const body = bytes.subarray(mark?.[0].length ?? 0);
  try {
    return ok(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    return refuse(notUnicode(encoding === 'utf-8' ? firstFault(body) : { line: 1, column: 1 }));
  }
}
