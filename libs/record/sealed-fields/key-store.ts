import { hkdfSync } from 'node:crypto';
import type { Database } from '#record/ledger';

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
  readonly encryption: Buffer;
  readonly nonces: Buffer;
}

const part = (secret: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `cylch sealed field v1 ${use}`, 32));

/** @param secret 32 random bytes, only in the key store */
export const subjectKey = (keyId: string, subject: string, secret: Buffer): SubjectKey => ({
  keyId,
  subject,
  encryption: part(secret, 'encryption'),
  nonces: part(secret, 'nonces'),
});

/**
 * The key store: one live key per subject. PostgreSQL for now; a key management service can implement the same interface.
 * `executor` is the caller's connection, so that its transaction's changes are visible.
 */
export interface KeyStore {
  /** The existing keys among these, by id. */
  find(keyIds: readonly string[], executor: Database): Promise<ReadonlyMap<string, SubjectKey>>;
  /**
   * The live key of each subject, created if missing. New keys commit at once in their own transaction:
   * two appends that wait for each other's new key deadlock.
   */
  forSubjects(subjects: readonly string[], executor: Database): Promise<ReadonlyMap<string, SubjectKey>>;
  /** Ids of a subject's live keys. */
  keysOf(subject: string, executor: Database): Promise<readonly string[]>;
  /** Destroys keys. @returns their number */
  destroy(keyIds: readonly string[], executor: Database): Promise<number>;
  close(): Promise<void>;
}
