import { type KeyObject, createSecretKey, hkdfSync } from 'node:crypto';
import type { Alongside, Database } from '#record/ledger';

/** A key was destroyed while its subject's words were being recorded. Nothing was recorded; a retry makes a new key. */
export class KeyDestroyedMeanwhileError extends Error {
  override readonly name = 'KeyDestroyedMeanwhileError';

  constructor() {
    super('a key was destroyed while its subject’s words were recorded: nothing was recorded');
  }
}

/** A subject's key: one part encrypts, the other derives nonces. */
export interface SubjectKey {
  readonly keyId: string;
  readonly subject: string;
  readonly encryption: KeyObject;
  readonly nonces: KeyObject;
  /** a key of its own for another use of the same secret */
  readonly derived: (use: string) => KeyObject;
}

/** A key object: Node makes one of the bytes at every use else, which costs as much as sealing a short text. */
const part = (secret: KeyObject, use: string): KeyObject =>
  createSecretKey(
    Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `cylch sealed field v1 ${use}`, 32)),
  );

/** @param secret 32 random bytes, kept in the key store alone */
export function subjectKey(keyId: string, subject: string, secret: Buffer): SubjectKey {
  const whole = createSecretKey(secret);
  return {
    keyId,
    subject,
    encryption: part(whole, 'encryption'),
    nonces: part(whole, 'nonces'),
    derived: (use) => part(whole, use),
  };
}

/**
 * Where keys live: one live key a subject. PostgreSQL for now; a key management service fits behind the same questions.
 * `executor` is the caller's connection, so that what its transaction did is seen.
 */
export interface KeyStore {
  /** The existing keys among these, by id. */
  find(keyIds: readonly string[], executor: Database): Promise<ReadonlyMap<string, SubjectKey>>;
  /**
   * The live key of each subject, made where there is none. What is made is kept at once, in a transaction of its own:
   * two appends that wait for each other's new key deadlock.
   */
  forSubjects(subjects: readonly string[], executor: Database): Promise<ReadonlyMap<string, SubjectKey>>;
  /** What fails, in the statement of an append, unless all these keys still exist. */
  required(keyIds: readonly string[]): Alongside;
  /** Whether `required` failed. */
  isMissing(error: unknown): boolean;
  /** Ids of a subject's live keys. */
  keysOf(subject: string, executor: Database): Promise<readonly string[]>;
  /** Destroys keys. @returns their number */
  destroy(keyIds: readonly string[], executor: Database): Promise<number>;
  close(): Promise<void>;
}
