import type { Database } from '#ledger';
import type { SubjectKey } from './subject-key';

/**
 * Where keys live: one live key a subject. PostgreSQL for now; a key management service fits behind the same questions.
 * `through` is the caller's connection, so that what its transaction did is seen.
 */
export interface KeyStore {
  /** Those of the keys that still exist, by id. */
  find(keyIds: readonly string[], through: Database): Promise<ReadonlyMap<string, SubjectKey>>;
  /**
   * The live key of each subject, made where there is none. What is made is kept at once, in a transaction of its own:
   * two appends that wait for each other's new key would never end.
   */
  forSubjects(subjects: readonly string[], through: Database): Promise<ReadonlyMap<string, SubjectKey>>;
  /** Ids of a subject's live keys. */
  keysOf(subject: string, through: Database): Promise<readonly string[]>;
  /** Destroys keys for good. @returns how many there were */
  destroy(keyIds: readonly string[], through: Database): Promise<number>;
  close(): Promise<void>;
}
