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
