import { randomBytes, randomUUID } from 'node:crypto';
import { type Database, openDatabase, openPool } from '#record/ledger';
import { type KeyStore, type SubjectKey, subjectKey } from './key-store';
import {
  type KeyRow,
  deleteKeys,
  insertKey,
  isMissingKey,
  keyRows,
  requiredKeys,
  subjectKeyRows,
} from './keys.repository';
import type { MasterKey } from './master-key';

const SECRET_BYTES = 32;

export interface PostgresKeyStoreOptions {
  /** a login that may act as `cylch_app`; connects only to create keys */
  readonly databaseUrl: string;
  readonly masterKey?: MasterKey | undefined;
}

/** Keys in the table `sealed.keys`, wrapped where there is a master key. */
export function postgresKeyStore({ databaseUrl, masterKey }: PostgresKeyStoreOptions): KeyStore {
  const apart = openDatabase(openPool(databaseUrl, 'app', 1));

  const read = ({ keyId, subject, secret, wrappedBy }: KeyRow): SubjectKey => {
    if (wrappedBy === null) return subjectKey(keyId, subject, secret);
    if (masterKey?.id === wrappedBy) return subjectKey(keyId, subject, masterKey.unwrap(keyId, secret));
    throw new Error(`key ${keyId} is wrapped by master key ${wrappedBy}, which is not the one given`);
  };
  const bySubject = async (db: Database, subjects: readonly string[]): Promise<Map<string, SubjectKey>> =>
    new Map((await subjectKeyRows(db, subjects)).map((row) => [row.subject, read(row)]));
  const make = async (subject: string): Promise<void> => {
    const keyId = randomUUID();
    const secret = randomBytes(SECRET_BYTES);
    await insertKey(
      apart,
      masterKey === undefined
        ? { keyId, subject, secret, wrappedBy: null }
        : { keyId, subject, secret: masterKey.wrap(keyId, secret), wrappedBy: masterKey.id },
    );
  };

  return {
    find: async (keyIds, executor) =>
      new Map((await keyRows(executor, keyIds)).map((row) => [row.keyId, read(row)])),
    forSubjects: async (subjects, executor) => {
      const found = await bySubject(executor, subjects);
      const missing = subjects.filter((subject) => !found.has(subject));
      if (missing.length === 0) return found;
      for (const subject of missing) await make(subject);
      return bySubject(executor, subjects);
    },
    required: requiredKeys,
    isMissing: isMissingKey,
    keysOf: async (subject, executor) =>
      (await subjectKeyRows(executor, [subject])).map(({ keyId }) => keyId),
    destroy: (keyIds, executor) => deleteKeys(executor, keyIds),
    close: () => apart.destroy(),
  };
}
