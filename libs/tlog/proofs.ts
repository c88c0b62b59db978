import { largestPowerBelow, rootOf, type HashOf } from './subtree-of';

/** RFC 9162 section 2.1.3.1: the hashes that lead from one leaf to the root of a tree of `size`, leaf first.
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

/** RFC 9162 section 2.1.4.1: the hashes that show a tree of `from` to be the beginning of a tree of `to`.
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
