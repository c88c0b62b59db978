import { hash } from 'node:crypto';

/** Bytes of a SHA-256. */
export const HASH_BYTES = 32;

/** RFC 9162 section 2.1.1: SHA-256(0x00 || entry). @param entry bytes, or text for its UTF-8 */
export const leafHash = (entry: Uint8Array | string): Uint8Array =>
  hash('sha256', typeof entry === 'string' ? `\0${entry}` : Buffer.concat([LEAF, entry]), 'buffer');

/** RFC 9162 section 2.1.1: SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return hash('sha256', pair, 'buffer');
}

/** The root of the tree without entries. */
export const emptyRoot: Uint8Array = hash('sha256', '', 'buffer');

export const sameHash = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

const LEAF = Uint8Array.of(0);
const pair = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/** The hash of a complete subtree: `level` 0 is a leaf, `index` counts subtrees of that size from 0. */
export type HashOf = (level: number, index: number) => Uint8Array;

/** The largest power of two below a size of two or more. */
export function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

export const isPowerOfTwo = (size: number): boolean => size === 1 || largestPowerBelow(size) * 2 === size;

/** The root over leaves `start` to `end` (exclusive), where `start` is a multiple of the power of two that holds them. */
export function rootOf(hashOf: HashOf, start: number, end: number): Uint8Array {
  const size = end - start;
  if (isPowerOfTwo(size)) return hashOf(Math.round(Math.log2(size)), start / size);
  const middle = start + largestPowerBelow(size);
  return nodeHash(rootOf(hashOf, start, middle), rootOf(hashOf, middle, end));
}

/** RFC 9162 section 2.1.3.1: the hashes from one leaf to the root of a tree of `size`, leaf first.
 * @throws RangeError for a leaf outside the tree */
export function inclusionProof(hashOf: HashOf, index: number, size: number): readonly Uint8Array[] {
  if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const path = (at: number, start: number, end: number): Uint8Array[] => {
    if (end - start === 1) return [];
    const middle = start + largestPowerBelow(end - start);
    return at < middle
      ? [...path(at, start, middle), rootOf(hashOf, middle, end)]
      : [...path(at, middle, end), rootOf(hashOf, start, middle)];
  };
  return path(index, 0, size);
}

/** RFC 9162 section 2.1.4.1: the hashes that prove a tree of `from` to be a prefix of a tree of `to`.
 * @throws RangeError unless 0 < from <= to */
export function consistencyProof(hashOf: HashOf, from: number, to: number): readonly Uint8Array[] {
  if (from < 1 || from > to) throw new RangeError(`a tree of ${from} is not the beginning of one of ${to}`);
  const path = (start: number, end: number, whole: boolean): Uint8Array[] => {
    if (from === end) return whole ? [] : [rootOf(hashOf, start, end)];
    const middle = start + largestPowerBelow(end - start);
    return from <= middle
      ? [...path(start, middle, whole), rootOf(hashOf, middle, end)]
      : [...path(middle, end, false), rootOf(hashOf, start, middle)];
  };
  return path(0, to, true);
}
