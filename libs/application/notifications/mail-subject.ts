import type { ObligationId } from '#domain/kernel';
import { type Fact, type Obligation, fold, foldFact, isFactStream } from '#domain/obligations';
import type { Delivery } from './delivery';

/** What a mail is about, as it stands: an obligation, or a fact. */
export interface Subject {
  readonly state: Obligation | null;
  readonly fact: Fact | null;
}

/** What a mail is about, to be folded where a fault is that mail's own. */
export async function subjectOf(
  { ledger, known }: Delivery,
  obligationId: ObligationId | null,
): Promise<() => Subject> {
  if (obligationId === null) return () => ({ state: null, fact: null });
  const given = known?.(obligationId);
  if (given !== undefined) return () => ({ state: given, fact: null });
  const events = await ledger.readStream(obligationId);
  return () =>
    isFactStream(obligationId)
      ? { state: null, fact: foldFact(events) }
      : { state: fold(events), fact: null };
}
