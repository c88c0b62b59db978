import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BilingualError, both } from '#domain/kernel';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Wraps the subjects' keys for storage: the database alone opens nothing. */
export interface MasterKey {
  /** identifies a master key without revealing it */
  readonly id: string;
  wrap(keyId: string, secret: Buffer): Buffer;
  /** @throws Error if wrapped by another key or for another id */
  unwrap(keyId: string, wrapped: Buffer): Buffer;
}

/** @param bytes 32 random bytes */
export const masterKey = (bytes: Buffer): MasterKey => ({
  id: createHmac('sha256', bytes).update('cylch master key').digest('hex').slice(0, 16),
  wrap: (keyId, secret) => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, bytes, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(keyId));
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  },
  unwrap: (keyId, wrapped) => {
    const nonce = wrapped.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, bytes, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(keyId));
    decipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  },
});

/** The content of a new master key file: 32 random bytes in base64. */
export const newMasterKeyText = (): string => `${randomBytes(KEY_BYTES).toString('base64')}\n`;

/** @throws Error when the file cannot be read; BilingualError when it does not hold 32 bytes in base64 */
export function readMasterKey(file: string): MasterKey {
  const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (bytes.length !== KEY_BYTES)
    throw new BilingualError(
      both(
        `${file} does not hold ${KEY_BYTES} bytes in base64`,
        `Nid yw ${file} yn dal ${KEY_BYTES} beit mewn base64`,
      ),
    );
  return masterKey(bytes);
}
