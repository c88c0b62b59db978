import { searchTerms } from '#domain/search';
import type { Ledger } from '#record/ledger';
import { type TitledEntry, findTitles, titlesOf } from '#record/read-models';
import type { ObligationId } from '#domain/kernel';
import { type Viewer, maySee } from './viewer';

export type NamedEntry = TitledEntry;

const MOST = 20;

/** The entry with this id alone; else those that the register’s search finds, at most twenty. */
export async function entriesNamed(
  viewer: Viewer,
  { db }: Pick<Ledger, 'db'>,
  { text }: { readonly text: string },
): Promise<readonly NamedEntry[]> {
  const id = text.trim() as ObligationId;
  const exact = maySee(viewer, id) ? (await titlesOf(db, [id])).get(id) : undefined;
  if (exact !== undefined) return [{ id, title: exact }];
  const terms = searchTerms(text);
  if (terms.length === 0) return [];
  const found = await findTitles(db, { scope: viewer.scope, terms }, MOST);
  const called = found.filter(({ title }) => [title.en, title.cy].some((each) => each === text.trim()));
  return called.length === 1 ? called : found;
}
