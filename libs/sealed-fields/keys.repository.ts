import type { Database } from '#ledger';
import { sql } from 'kysely';

export interface KeyRow {
  readonly key_id: string;
  readonly subject: string;
  /** the key's 32 bytes, wrapped where `wrapped_by` names a master key */
  readonly secret: Buffer;
  readonly wrapped_by: string | null;
}

export async function keyRows(db: Database, keyIds: readonly string[]): Promise<readonly KeyRow[]> {
  const { rows } = await sql<KeyRow>`select key_id, subject, secret, wrapped_by from sealed.keys
    where key_id = any(${[...keyIds]}::uuid[])`.execute(db);
  return rows;
}

export async function subjectKeyRows(db: Database, subjects: readonly string[]): Promise<readonly KeyRow[]> {
  const { rows } = await sql<KeyRow>`select key_id, subject, secret, wrapped_by from sealed.keys
    where subject = any(${[...subjects]}::text[])`.execute(db);
  return rows;
}

/** Where another made the subject's key first, that one stays. */
export async function insertKey(db: Database, row: KeyRow): Promise<void> {
  await sql`insert into sealed.keys (key_id, subject, secret, wrapped_by)
    values (${row.key_id}::uuid, ${row.subject}, ${row.secret}, ${row.wrapped_by})
    on conflict (subject) do nothing`.execute(db);
}

export async function deleteKeys(db: Database, keyIds: readonly string[]): Promise<number> {
  const { rows } = await sql`delete from sealed.keys where key_id = any(${[...keyIds]}::uuid[])
    returning key_id`.execute(db);
  return rows.length;
}
