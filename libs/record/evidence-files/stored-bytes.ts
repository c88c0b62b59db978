import { createHash } from 'node:crypto';
import type { Database } from '#record/ledger';
import { chunkRows, fileRow } from './files.repository';

/** The bytes of a file as they are stored, a chunk of them in memory; nothing where there are none. */
export async function* storedBytes(db: Database, id: string): AsyncGenerator<Buffer> {
  for await (const { bytes } of chunkRows(db, id)) yield bytes;
}

export const isStored = async (db: Database, id: string): Promise<boolean> =>
  (await fileRow(db, id)) !== undefined;

/** SHA-256 of a file as it is stored, in hex; null where there is none. For readers too, who have no key. */
export async function storedFileSha256(db: Database, id: string): Promise<string | null> {
  if (!(await isStored(db, id))) return null;
  const hash = createHash('sha256');
  for await (const bytes of storedBytes(db, id)) hash.update(bytes);
  return hash.digest('hex');
}
