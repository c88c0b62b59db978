import { type JsonWebKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the sample identity provider signs with. Kept between runs, so that a restart signs nobody out. */
export interface SigningKeys {
  readonly jwk: JsonWebKey;
  readonly cookieKey: string;
}

const makeKeys = (): SigningKeys => ({
  jwk: {
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
    kid: randomBytes(8).toString('hex'),
  },
  cookieKey: randomBytes(32).toString('hex'),
});

/** @param file where to keep them; without one they live as long as the process */
export function signingKeys(file?: string): SigningKeys {
  if (file === undefined) return makeKeys();
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as SigningKeys;
  const keys = makeKeys();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
