import type { Bilingual, ObligationId } from '#domain/kernel';
import { fold, titleOfSource } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { listHearing } from '#record/read-models';

/** So many entries that count from a fact are looked at for its words. */
const MOST_ASKED = 20;

/** What the rules of the entries that count from a fact call it; null where none has words. @param maySee which entries are asked */
export async function titleByRules(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  fact: string,
  maySee: (id: ObligationId) => boolean = () => true,
): Promise<Bilingual | null> {
  const hearing = (await listHearing(ledger.db, fact)).filter(({ obligationId }) => maySee(obligationId));
  for (const { obligationId } of hearing.slice(0, MOST_ASKED)) {
    const state = fold(await ledger.readStream(obligationId));
    const title = state && titleOfSource(state.definition, fact);
    if (title) return title;
  }
  return null;
}
