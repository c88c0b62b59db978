import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'cylch_';
const SECRET_BYTES = 32;
const SECRET_LENGTH = 43;
const CHECK_LENGTH = 6;

const checkOf = (secret: string): string =>
  createHash('sha256').update(`${PREFIX}${secret}`).digest('base64url').slice(0, CHECK_LENGTH);

/** 256 bits, with a prefix by which a leaked one is found and a checksum by which a mistyped one is known. */
export function makeToken(): string {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  return `${PREFIX}${secret}${checkOf(secret)}`;
}

/** Whether it claims to be one of ours. */
export const isAccountToken = (token: string): boolean => token.startsWith(PREFIX);

/** Whether it can be one at all: nothing is looked up for one that cannot. */
export function isWellFormed(token: string): boolean {
  const secret = token.slice(PREFIX.length, PREFIX.length + SECRET_LENGTH);
  return (
    isAccountToken(token) &&
    token.length === PREFIX.length + SECRET_LENGTH + CHECK_LENGTH &&
    token.slice(-CHECK_LENGTH) === checkOf(secret)
  );
}

/** By which it is known. @returns SHA-256 in hex */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
