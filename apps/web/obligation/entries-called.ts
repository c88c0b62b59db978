import { type Viewer, entryTitles } from '#application/queries';
import type { Language } from '#domain/kernel';
import { inLanguage } from '../platform/format';
import type { WebServices } from '../platform/services';

/** What other entries are called on a page; one that the reader may not see stays its id. */
export type EntryCalled = (id: string | null | undefined) => string;

export async function entriesCalled(
  viewer: Viewer,
  ledger: WebServices['ledger'],
  { ids, language }: { readonly ids: readonly (string | null | undefined)[]; readonly language: Language },
): Promise<EntryCalled> {
  const titles = await entryTitles(viewer, ledger, { ids: ids.map((id) => id ?? null) });
  return (id) => {
    const title = titles.get(id ?? '');
    return title === undefined ? (id ?? '') : inLanguage(title, language).text;
  };
}
