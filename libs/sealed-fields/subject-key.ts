import { hkdfSync } from 'node:crypto';

/** A subject's key, ready for use: one part encrypts, the other makes nonces. */
export interface SubjectKey {
  readonly keyId: string;
  readonly subject: string;
  readonly encryption: Buffer;
  readonly nonces: Buffer;
}

const part = (secret: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `cylch sealed field v1 ${use}`, 32));

/** @param secret 32 random bytes, kept in the key store alone */
export const subjectKey = (keyId: string, subject: string, secret: Buffer): SubjectKey => ({
  keyId,
  subject,
  encryption: part(secret, 'encryption'),
  nonces: part(secret, 'nonces'),
});
