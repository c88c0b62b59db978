import { titleByRules } from '#application/effects';
import type { Bilingual, ObligationId } from '#domain/kernel';
import {
  type Fact,
  type Obligation,
  factOfStream,
  fold,
  foldFact,
  isFactStream,
  knownFactTitle,
} from '#domain/obligations';
import type { Delivery } from './delivery';

/** What a mail is about, as it stands: an obligation, or a fact. */
export interface Subject {
  readonly state: Obligation | null;
  readonly fact: Fact | null;
}

/** What the rules that count from a fact call it: most are recorded without words. */
const wordsFor = (ledger: Delivery['ledger'], stream: ObligationId): Promise<Bilingual | null> =>
  titleByRules(ledger, factOfStream(stream));

const withWords = (fact: Fact | null, title: Bilingual | null): Fact | null =>
  fact === null || fact.title !== null ? fact : { ...fact, title: knownFactTitle(fact.id) ?? title };

/** What a mail is about, to be folded where a fault is that mail's own. */
export async function subjectOf(
  { ledger, known }: Delivery,
  obligationId: ObligationId | null,
): Promise<() => Subject> {
  if (obligationId === null) return () => ({ state: null, fact: null });
  const given = known?.(obligationId);
  if (given !== undefined) return () => ({ state: given, fact: null });
  const events = await ledger.readStream(obligationId);
  const words = isFactStream(obligationId) ? await wordsFor(ledger, obligationId) : null;
  return () =>
    isFactStream(obligationId)
      ? { state: null, fact: withWords(foldFact(events), words) }
      : { state: fold(events), fact: null };
}
