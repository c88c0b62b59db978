import { type Bilingual, inBoth, quoted } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { titlesOf } from '#record/read-models';

/** What entries are called in a refusal: each by its title in quotation marks, and by its id where it has none. */
export async function entriesNamed(
  { db }: Pick<Ledger, 'db'>,
  ids: readonly string[],
): Promise<(id: string) => Bilingual> {
  const titles = await titlesOf(db, ids);
  return (id) => quoted(inBoth(titles.get(id) ?? {}, id));
}
