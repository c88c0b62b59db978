import { randomBytes } from 'node:crypto';

const xor = (a: Buffer, b: Buffer): Buffer => Buffer.from(a.map((byte, at) => byte ^ (b[at] ?? 0)));

/**
 * A secret as a page may carry it: other letters in each response, so that its length when compressed says nothing of the
 * secret. See infra/adr/0041-pages-are-compressed-and-their-token-masked.md.
 */
export function masked(secret: string): string {
  const plain = Buffer.from(secret, 'utf8');
  const mask = randomBytes(plain.length);
  return Buffer.concat([mask, xor(plain, mask)]).toString('base64url');
}

/** The secret of a masked one; nonsense of nonsense. */
export function unmasked(token: string): string {
  const both = Buffer.from(token, 'base64url');
  const half = both.length >> 1;
  return xor(both.subarray(half), both.subarray(0, half)).toString('utf8');
}
