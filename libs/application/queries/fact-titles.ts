import type { Bilingual } from '#domain/kernel';
import { factStream, fold, foldFact, knownFactTitle, needsAsTheyStand } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { listHearing } from '#record/read-models';
import { type Viewer, maySee } from './viewer';

/** So many entries that count from a fact are looked at for its words. */
const MOST_ASKED = 20;

/** What the rules of an entry call a fact. */
function calledBy(state: Parameters<typeof needsAsTheyStand>[0], fact: string): Bilingual | null {
  const need = needsAsTheyStand(state).find(
    ({ from, title }) => title !== null && from.kind === 'fact' && from.fact === fact,
  );
  return need?.title ?? null;
}

/**
 * What a fact is called: as whoever recorded it did, else as the statute book, else as a rule of an entry in scope that counts
 * from it; null where nobody has words for it.
 */
export async function titleOfFact(
  viewer: Viewer,
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  fact: string,
): Promise<Bilingual | null> {
  const recorded = foldFact(await ledger.readStream(factStream(fact)))?.title ?? knownFactTitle(fact);
  if (recorded !== null) return recorded;
  const hearing = await listHearing(ledger.db, fact);
  const seen = hearing.filter(({ obligationId }) => maySee(viewer, obligationId)).slice(0, MOST_ASKED);
  for (const { obligationId } of seen) {
    const state = fold(await ledger.readStream(obligationId));
    const title = state && calledBy(state, fact);
    if (title) return title;
  }
  return null;
}
