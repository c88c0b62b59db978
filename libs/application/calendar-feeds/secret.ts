import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A new secret: 256 random bits, in letters that an address may hold. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** Whether this could be one at all. */
export const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** What is recorded of a secret. */
export const hashOf = (secret: string): string => digest(`cylch calendar feed ${secret}`);

/** The id of the feed that a secret opens. It follows from the secret, so that the address names no id, and leads back to nothing. */
export const feedIdOf = (secret: string): string => digest(`cylch calendar feed id ${secret}`).slice(0, 32);

export const opens = (secret: string, secretHash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(secretHash));
