import type { Generated } from 'kysely';
import type { Alongside, Database } from '#record/ledger';

export interface KeyRow {
  readonly keyId: string;
  readonly subject: string;
  /** the key's 32 bytes, wrapped if `wrappedBy` names a master key */
  readonly secret: Buffer;
  readonly wrappedBy: string | null;
}

type SealedFieldTables = {
  'sealed.keys': KeyRow & { readonly madeAt: Generated<string> };
};

const tables = (db: Database) => db.$extendTables<SealedFieldTables>();

const selectKeys = (db: Database) =>
  tables(db).selectFrom('sealed.keys').select(['keyId', 'subject', 'secret', 'wrappedBy']);

export const keyRows = (db: Database, keyIds: readonly string[]): Promise<readonly KeyRow[]> =>
  selectKeys(db)
    .where((eb) => eb('keyId', '=', eb.fn.any(eb.val([...keyIds]))))
    .execute();

export const subjectKeyRows = (db: Database, subjects: readonly string[]): Promise<readonly KeyRow[]> =>
  selectKeys(db)
    .where((eb) => eb('subject', '=', eb.fn.any(eb.val([...subjects]))))
    .execute();

export const requiredKeys = (keyIds: readonly string[]): Alongside => ({
  call: 'sealed.require_keys',
  parameters: [keyIds],
});

/** What `sealed.require_keys` raises. */
const KEY_IS_MISSING = 'CY001';

export const isMissingKey = (error: unknown): boolean =>
  (error as { readonly code?: unknown } | null)?.code === KEY_IS_MISSING;

/** Where another made the subject's key first, that one stays. */
export async function insertKey(db: Database, row: KeyRow): Promise<void> {
  await tables(db)
    .insertInto('sealed.keys')
    .values(row)
    .onConflict((conflict) => conflict.column('subject').doNothing())
    .execute();
}

export async function deleteKeys(db: Database, keyIds: readonly string[]): Promise<number> {
  const deleted = await tables(db)
    .deleteFrom('sealed.keys')
    .where((eb) => eb('keyId', '=', eb.fn.any(eb.val([...keyIds]))))
    .executeTakeFirst();
  return Number(deleted.numDeletedRows);
}
