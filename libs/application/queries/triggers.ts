import type { CalendarDate, Instant } from '#domain/kernel';
import { type Proposal, foldTrigger, triggerStream } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { listTriggers } from '#record/read-models';
import { entriesFor } from './register';
import { type Viewer, maySee } from './viewer';

/** An event that was recorded, with what is proposed about it. */
export interface ShownTrigger {
  readonly trigger: string;
  readonly effectiveOn: CalendarDate;
  /** it had been recorded by mistake */
  readonly withdrawn: boolean;
  /** how many entries it has reached */
  readonly reached: number;
  readonly proposals: readonly Proposal[];
}

/** The recorded events that entries waited for; a narrow scope sees those that reached its entries, without proposals. */
export async function recordedTriggers(
  viewer: Viewer,
  ledger: Ledger,
  { now }: { readonly now: Instant },
): Promise<readonly ShownTrigger[]> {
  const entries = await entriesFor(viewer, ledger, now);
  const reachedBy = (name: string): number =>
    entries.filter(({ reached }) => reached.some(({ trigger }) => trigger === name)).length;
  const recorded = await listTriggers(ledger.db);
  const shown = recorded.map(async ({ name, effectiveOn, withdrawn }): Promise<ShownTrigger | null> => {
    const reached = reachedBy(name);
    const whole = maySee(viewer, triggerStream(name));
    if (!whole && reached === 0) return null;
    const state = whole ? foldTrigger(await ledger.readStream(triggerStream(name))) : null;
    return { trigger: name, effectiveOn, withdrawn, reached, proposals: state?.proposals ?? [] };
  });
  return (await Promise.all(shown)).filter((each) => each !== null);
}
