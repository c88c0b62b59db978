import type { Instant, ObligationId, PartlyTranslated } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { entryTitles } from './register';
import type { Viewer } from './viewer';

/** An entry by its id and title. */
export interface NamedEntry {
  readonly id: ObligationId;
  readonly title: PartlyTranslated;
}

const MOST = 20;

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The entry with this id alone; else those with each of the words in a title or the id, in any order, at most twenty. */
export async function entriesNamed(
  viewer: Viewer,
  ledger: Ledger,
  { text, now }: { readonly text: string; readonly now: Instant },
): Promise<readonly NamedEntry[]> {
  const titles = await entryTitles(viewer, ledger, { now });
  const entries = [...titles].map(([id, title]) => ({ id: id as ObligationId, title }));
  const exact = entries.find(({ id }) => id === text.trim());
  if (exact !== undefined) return [exact];
  const words = folded(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const whole = words.join(' ');
  const called = entries.filter(({ title }) =>
    [title.en, title.cy].some(
      (each) => each !== undefined && folded(each).split(' ').filter(Boolean).join(' ') === whole,
    ),
  );
  if (called.length === 1) return called;
  return entries
    .filter(({ id, title }) => {
      const said = folded(`${id} ${title.en ?? ''} ${title.cy ?? ''}`);
      return words.every((word) => said.includes(word));
    })
    .slice(0, MOST);
}
