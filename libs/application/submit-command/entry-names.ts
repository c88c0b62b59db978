import { type Bilingual, both } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { titlesOf } from '#record/read-models';

/** What entries are called in a refusal: each by its title in quotation marks, and by its id where it has none. */
export async function entriesNamed(
  { db }: Pick<Ledger, 'db'>,
  ids: readonly string[],
): Promise<(id: string) => Bilingual> {
  const titles = await titlesOf(db, ids);
  return (id) => {
    const { en, cy } = titles.get(id) ?? {};
    return both(`“${en ?? cy ?? id}”`, `“${cy ?? en ?? id}”`);
  };
}
