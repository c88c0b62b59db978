import { nodeHash } from './hashes';

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
