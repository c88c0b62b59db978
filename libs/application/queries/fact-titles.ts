import { titleByRules } from '#application/effects';
import type { Bilingual } from '#domain/kernel';
import { factStream, foldFact, knownFactTitle } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { type Viewer, maySee } from './viewer';

/**
 * What a fact is called: as whoever recorded it did, else as the statute book, else as a rule of an entry in scope that counts
 * from it; null where nobody has words for it.
 */
export const titleOfFact = async (
  viewer: Viewer,
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  fact: string,
): Promise<Bilingual | null> =>
  foldFact(await ledger.readStream(factStream(fact)))?.title ??
  knownFactTitle(fact) ??
  titleByRules(ledger, fact, (id) => maySee(viewer, id));
