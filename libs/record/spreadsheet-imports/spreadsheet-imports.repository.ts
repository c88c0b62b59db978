import { type Kysely, sql } from 'kysely';
import type { Instant, PersonId } from '#domain/kernel';
import type { Database, LedgerTables } from '#record/ledger';

export type ImportState = 'checked' | 'loading' | 'stopped' | 'loaded';

/** A spreadsheet that was sent, without its bytes. */
export interface StoredImport {
  readonly id: string;
  readonly personId: PersonId;
  readonly fileName: string;
  /** of its bytes */
  readonly sha256: string;
  readonly madeAt: Instant;
  /** what its check found, as JSON */
  readonly checked: string;
  readonly state: ImportState;
  /** entries to load, and how many were tried */
  readonly total: number;
  readonly done: number;
  /** what became of loading, as JSON */
  readonly outcome: string | null;
}

interface ImportRow extends StoredImport {
  readonly content: Uint8Array | null;
  readonly heardAt: Instant | null;
}

type Tables = { readonly 'web.spreadsheetImport': ImportRow };

const tables = (db: Database): Kysely<LedgerTables & Tables> => db.$extendTables<Tables>();

const COLUMNS = [
  'id',
  'personId',
  'fileName',
  'sha256',
  'madeAt',
  'checked',
  'state',
  'total',
  'done',
  'outcome',
] as const;

/** So long nothing was heard of a load that has ended without saying so. */
const SILENT = sql<boolean>`heard_at < clock_timestamp() - interval '30 seconds'`;

/** A load of which nothing is heard any more has stopped: its process ended. */
const stateNow = sql<ImportState>`case when state = 'loading' and ${SILENT} then 'stopped' else state end`;

/** Keeps a file with its check, and forgets everybody's from before `since`. */
export async function keepImport(
  db: Database,
  given: Pick<StoredImport, 'id' | 'personId' | 'fileName' | 'sha256' | 'madeAt' | 'checked'>,
  content: Uint8Array,
  since: Instant,
): Promise<void> {
  await tables(db).deleteFrom('web.spreadsheetImport').where('madeAt', '<', since).execute();
  await tables(db)
    .insertInto('web.spreadsheetImport')
    .values({ ...given, content, state: 'checked', total: 0, done: 0, outcome: null, heardAt: null })
    .execute();
}

export const findImport = (db: Database, id: string): Promise<StoredImport | undefined> =>
  tables(db)
    .selectFrom('web.spreadsheetImport')
    .select(COLUMNS)
    .select(stateNow.as('state'))
    .where('id', '=', id)
    .executeTakeFirst();

/** A person's own, the latest first. */
export const listImports = (
  db: Database,
  personId: PersonId,
  most: number,
): Promise<readonly Omit<StoredImport, 'checked' | 'outcome'>[]> =>
  tables(db)
    .selectFrom('web.spreadsheetImport')
    .select(['id', 'personId', 'fileName', 'sha256', 'madeAt', 'total', 'done'])
    .select(stateNow.as('state'))
    .where('personId', '=', personId)
    .orderBy('madeAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();

/** The bytes of the file; null where they are kept no longer. */
export async function contentOfImport(db: Database, id: string): Promise<Uint8Array | null> {
  const row = await tables(db)
    .selectFrom('web.spreadsheetImport')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.content ?? null;
}

/** @returns false where it is being loaded, or was */
export async function beginLoading(db: Database, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('web.spreadsheetImport')
    .set({ state: 'loading', done: 0, total: 0, heardAt: sql<Instant>`clock_timestamp()` })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([eb('state', 'in', ['checked', 'stopped']), eb.and([eb('state', '=', 'loading'), SILENT])]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function noteLoading(
  db: Database,
  id: string,
  { done, total }: Pick<StoredImport, 'done' | 'total'>,
): Promise<void> {
  await tables(db)
    .updateTable('web.spreadsheetImport')
    .set({ done, total, heardAt: sql<Instant>`clock_timestamp()` })
    .where('id', '=', id)
    .where('state', '=', 'loading')
    .execute();
}

/** What became of it; the file is dropped where it is loaded. */
export async function endLoading(
  db: Database,
  id: string,
  { state, outcome }: { readonly state: 'loaded' | 'stopped'; readonly outcome: string | null },
): Promise<void> {
  await tables(db)
    .updateTable('web.spreadsheetImport')
    .set({ state, outcome, ...(state === 'loaded' && { content: null }) })
    .where('id', '=', id)
    .execute();
}
