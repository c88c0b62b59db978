import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** DER before the 32 bytes of a key: RFC 8410. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

export const ED25519_KEY_BYTES = 32;
export const ED25519_SIGNATURE_BYTES = 64;

/** @param seed the 32 bytes of RFC 8032 */
export const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

/** @param raw 32 bytes */
export const publicKeyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });

/** The 32 bytes of the public key that belongs to a private or public one. */
export const rawPublicKey = (key: KeyObject): Uint8Array =>
  createPublicKey(key.type === 'private' ? key : key)
    .export({ format: 'der', type: 'spki' })
    .subarray(SPKI.length);
