import { ukBankHolidays } from '#domain/calendars';
import { type Bilingual, type Instant, commandId, personId } from '#domain/kernel';
import {
  type Command,
  type Fact,
  type FactEffect,
  type FactKind,
  type Proposal,
  factStream,
  foldFact,
  standingEntries,
} from '#domain/obligations';
import { effectsOfCommand } from '#application/effects';
import type { Ledger } from '#record/ledger';
import { listFacts } from '#record/read-models';
import { entriesFor } from './register';
import { type Viewer, maySee } from './viewer';

/** Something that dates count from, as it was recorded, with what is proposed about it. */
export interface ShownFact {
  readonly fact: string;
  readonly kind: FactKind;
  readonly title: Bilingual | null;
  /** by number; those recorded by mistake too */
  readonly entries: Fact['entries'];
  /** how many entries of the register were told of it */
  readonly reached: number;
  readonly proposals: readonly Proposal[];
}

/** The facts of the register; a narrow scope sees those that reached its entries, without proposals. */
export async function recordedFacts(
  viewer: Viewer,
  ledger: Ledger,
  { now }: { readonly now: Instant },
): Promise<readonly ShownFact[]> {
  const entries = await entriesFor(viewer, ledger, now);
  const reachedBy = (name: string): number =>
    entries.filter(({ received }) => received.some(({ source }) => source === name)).length;
  const recorded = await listFacts(ledger.db);
  const shown = recorded.map(async ({ name }): Promise<ShownFact | null> => {
    const reached = reachedBy(name);
    const whole = maySee(viewer, factStream(name));
    if (!whole && reached === 0) return null;
    const state = foldFact(await ledger.readStream(factStream(name)));
    if (state === null) return null;
    const { kind, title, entries: all, proposals } = state;
    return {
      fact: name,
      kind,
      title,
      entries: whole ? all : standingEntries(state),
      reached,
      proposals: whole ? proposals : [],
    };
  });
  return (await Promise.all(shown)).filter((each) => each !== null);
}

const PREVIEW = { personId: personId('preview'), roles: ['system' as const] };

/** The dates that a command on a fact’s stream would set, move or take away, once it is approved. Changes nothing. */
export async function effectsOfFact(
  viewer: Viewer,
  ledger: Ledger,
  { fact, command, now }: { readonly fact: string; readonly command: Command; readonly now: Instant },
): Promise<readonly FactEffect[]> {
  const stream = factStream(fact);
  const events = await ledger.readStream(stream);
  const context = { now, actor: PREVIEW, commandId: commandId(`preview/${fact}`), calendar: ukBankHolidays };
  const effects = await effectsOfCommand(ledger, { stream, events, command }, context);
  return effects.filter(({ obligationId }) => maySee(viewer, obligationId));
}
