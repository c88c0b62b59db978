import type { CalendarDate, Instant } from '#domain/kernel';
import { type Proposal, foldFact, factStream } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { listFacts } from '#record/read-models';
import { entriesFor } from './register';
import { type Viewer, maySee } from './viewer';

/** An event that was recorded, with what is proposed about it. */
export interface ShownFact {
  readonly trigger: string;
  readonly effectiveOn: CalendarDate;
  /** it had been recorded by mistake */
  readonly withdrawn: boolean;
  /** how many entries it has reached */
  readonly reached: number;
  readonly proposals: readonly Proposal[];
}

/** The recorded events that entries waited for; a narrow scope sees those that reached its entries, without proposals. */
export async function recordedFacts(
  viewer: Viewer,
  ledger: Ledger,
  { now }: { readonly now: Instant },
): Promise<readonly ShownFact[]> {
  const entries = await entriesFor(viewer, ledger, now);
  const reachedBy = (name: string): number =>
    entries.filter(({ reached }) => reached.some(({ trigger }) => trigger === name)).length;
  const recorded = await listFacts(ledger.db);
  const shown = recorded.map(async ({ name, effectiveOn, withdrawn }): Promise<ShownFact | null> => {
    const reached = reachedBy(name);
    const whole = maySee(viewer, factStream(name));
    if (!whole && reached === 0) return null;
    const state = whole ? foldFact(await ledger.readStream(factStream(name))) : null;
    return { trigger: name, effectiveOn, withdrawn, reached, proposals: state?.proposals ?? [] };
  });
  return (await Promise.all(shown)).filter((each) => each !== null);
}
