import type { Kysely } from 'kysely';
import type { Instant, PersonId } from '#domain/kernel';
import type { Database, LedgerTables } from '#record/ledger';

/** A view of the register under a name that its person gave it. */
export interface SavedView {
  readonly id: string;
  readonly personId: PersonId;
  readonly name: string;
  /** the query of the register’s address */
  readonly query: string;
  readonly openedAt: Instant;
}

type Tables = { readonly 'web.savedView': SavedView };

const tables = (db: Database): Kysely<LedgerTables & Tables> => db.$extendTables<Tables>();

/** The person’s own, by name. */
export const listViews = (db: Database, personId: PersonId): Promise<readonly SavedView[]> =>
  tables(db)
    .selectFrom('web.savedView')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('name')
    .orderBy('id')
    .execute();

export async function countViews(db: Database, personId: PersonId): Promise<number> {
  const { count } = await tables(db)
    .selectFrom('web.savedView')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether another view of the person has this name, whatever its case. */
export async function isNameTaken(
  db: Database,
  { personId, name, id }: Pick<SavedView, 'personId' | 'name' | 'id'>,
): Promise<boolean> {
  const other = await tables(db)
    .selectFrom('web.savedView')
    .select('id')
    .where('personId', '=', personId)
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', eb.fn<string>('lower', [eb.val(name)])))
    .where('id', '!=', id)
    .executeTakeFirst();
  return other !== undefined;
}

/** One sent twice is made once. */
export async function addView(db: Database, view: SavedView): Promise<void> {
  await tables(db)
    .insertInto('web.savedView')
    .values(view)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const own = (db: Database, { personId, id }: Pick<SavedView, 'personId' | 'id'>) =>
  tables(db).updateTable('web.savedView').where('personId', '=', personId).where('id', '=', id);

/** @returns whether the person has it */
export async function renameView(
  db: Database,
  { name, ...view }: Pick<SavedView, 'personId' | 'id' | 'name'>,
): Promise<boolean> {
  return (await own(db, view).set({ name }).executeTakeFirst()).numUpdatedRows > 0n;
}

/** Notes that it was opened. @returns the query; null where the person has no such view */
export async function openView(
  db: Database,
  { openedAt, ...view }: Pick<SavedView, 'personId' | 'id' | 'openedAt'>,
): Promise<string | null> {
  const opened = await own(db, view).set({ openedAt }).returning('query').executeTakeFirst();
  return opened?.query ?? null;
}

/** @returns whether the person had it */
export async function deleteView(
  db: Database,
  { personId, id }: Pick<SavedView, 'personId' | 'id'>,
): Promise<boolean> {
  const gone = await tables(db)
    .deleteFrom('web.savedView')
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Everybody’s that nobody opened since. */
export async function deleteUnopenedViews(db: Database, since: Instant): Promise<void> {
  await tables(db).deleteFrom('web.savedView').where('openedAt', '<', since).execute();
}

/** All of a person’s. */
export async function deleteViewsOf(db: Database, personId: PersonId): Promise<void> {
  await tables(db).deleteFrom('web.savedView').where('personId', '=', personId).execute();
}
