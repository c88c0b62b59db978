import { type Kysely, sql } from 'kysely';
import type { Instant, PersonId } from '#domain/kernel';
import type { Database, LedgerTables } from '#record/ledger';

/** Whose draft of which form: one each. */
export interface DraftOf {
  readonly personId: PersonId;
  /** the form's path without the language */
  readonly form: string;
}

export interface SavedDraft {
  readonly savedAt: Instant;
  /** sealed by whoever keeps it */
  readonly content: Uint8Array;
}

type DraftTables = {
  readonly 'web.draft': {
    readonly personId: PersonId;
    readonly form: string;
    readonly savedAt: Instant;
    readonly content: Uint8Array;
  };
};

const tables = (db: Database): Kysely<LedgerTables & DraftTables> => db.$extendTables<DraftTables>();

/** Keeps a draft in place of the last, and forgets everybody's from before `since`. */
export async function keepDraft(
  db: Database,
  { personId, form }: DraftOf,
  { savedAt, content }: SavedDraft,
  since: Instant,
): Promise<void> {
  await tables(db).deleteFrom('web.draft').where('savedAt', '<', since).execute();
  await tables(db)
    .insertInto('web.draft')
    .values({ personId, form, savedAt, content })
    .onConflict((conflict) => conflict.columns(['personId', 'form']).doUpdateSet({ savedAt, content }))
    .execute();
}

/** A draft that was kept since then; undefined where there is none. */
export const findDraft = (
  db: Database,
  { personId, form }: DraftOf,
  since: Instant,
): Promise<SavedDraft | undefined> =>
  tables(db)
    .selectFrom('web.draft')
    .select(['savedAt', 'content'])
    .where('personId', '=', personId)
    .where('form', '=', form)
    .where('savedAt', '>=', since)
    .executeTakeFirst();

/** @param draft.form all of the person’s unless given */
export async function dropDraft(
  db: Database,
  { personId, form }: Pick<DraftOf, 'personId'> & Partial<DraftOf>,
): Promise<void> {
  const ofPerson = tables(db).deleteFrom('web.draft').where('personId', '=', personId);
  await (form === undefined ? ofPerson : ofPerson.where('form', '=', form)).execute();
}

/** Forgets all but the newest of a person’s drafts of forms whose name has this mark. */
export async function forgetOldest(
  db: Database,
  personId: PersonId,
  mark: string,
  most: number,
): Promise<void> {
  const hasMark = sql<boolean>`strpos(form, ${mark}) > 0`;
  const oldest = tables(db)
    .selectFrom('web.draft')
    .select('savedAt')
    .where('personId', '=', personId)
    .where(hasMark)
    .orderBy('savedAt', 'desc')
    .offset(most - 1)
    .limit(1);
  await tables(db)
    .deleteFrom('web.draft')
    .where('personId', '=', personId)
    .where(hasMark)
    .where('savedAt', '<', oldest)
    .execute();
}
