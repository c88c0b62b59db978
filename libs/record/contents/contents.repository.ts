import { sql } from 'kysely';
import type { Alongside, Database } from '#record/ledger';
import type { Content } from './content';

interface ContentsTable {
  readonly sha256: string;
  readonly kind: string;
  readonly content: string;
}

const contents = (db: Database) => db.$extendTables<{ 'ledger.contents': ContentsTable }>();

/** Stores contents in the statement of an append; what is there already is left as it is. */
export const storedContents = (given: readonly Content[]): Alongside => ({
  call: 'ledger.store_contents',
  parameters: [
    given.map(({ sha256 }) => sha256),
    given.map(({ kind }) => kind),
    given.map(({ text }) => text),
  ],
});

/** The text stored under a hash, as it is; undefined for none. Untrusted: see `heldToHash`. */
export async function storedContent(db: Database, sha256: string): Promise<string | undefined> {
  const found = await contents(db)
    .selectFrom('ledger.contents')
    .select('content')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return found?.content;
}

/** Every content of a kind of which there are few, by hash. Untrusted: see `heldToHash`. */
export const contentsOfKind = (db: Database, kind: 'calendar'): Promise<readonly Omit<Content, 'kind'>[]> =>
  contents(db)
    .selectFrom('ledger.contents')
    .select(['sha256', 'content as text'])
    .where('kind', '=', kind)
    .orderBy('sha256')
    .execute();

/** Stores contents before any decision rests on them: what a decision is to be asked with. */
export async function storeContents(db: Database, given: readonly Content[]): Promise<void> {
  const [hashes, kinds, texts] = storedContents(given).parameters;
  await sql`select ledger.store_contents(${hashes}, ${kinds}, ${texts})`.execute(db);
}

const PAGE = 200;

/** Every content, by hash, in pages. */
export async function* contentPages(db: Database): AsyncGenerator<readonly Omit<Content, 'kind'>[]> {
  let after = '';
  for (;;) {
    const page = await contents(db)
      .selectFrom('ledger.contents')
      .select(['sha256', 'content as text'])
      .where('sha256', '>', after)
      .orderBy('sha256')
      .limit(PAGE)
      .execute();
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.sha256;
  }
}
