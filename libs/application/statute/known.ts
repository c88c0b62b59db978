import {
  type Dated,
  type FactValue,
  type ObligationDefinition,
  asDefined,
  factStream,
  obligationOfSource,
} from '#domain/obligations';
import { factsKnown } from '#application/effects';
import { type Viewer, maySee } from '#application/queries';
import type { Ledger } from '#record/ledger';

export type Known = Readonly<Record<string, FactValue>>;

/** What is recorded of sources, as far as the viewer may see. */
export async function knownOf(viewer: Viewer, ledger: Ledger, sources: readonly string[]): Promise<Known> {
  const seen = sources.filter((source) => maySee(viewer, obligationOfSource(source) ?? factStream(source)));
  const known = await factsKnown(ledger, [...new Set(seen)]);
  return Object.fromEntries(known.map(({ source, value }) => [source, value]));
}

export const saysSomething = (value: FactValue | undefined): value is FactValue =>
  value !== undefined && (value.kind === 'obligation' || value.entries.length > 0);

/** An entry as it would be registered today, with what is recorded of what it counts from. */
export function datedWith(definition: ObligationDefinition, known: Known): Dated {
  const received = Object.entries(known).map(([source, value]) => [
    source,
    { value, factEventId: '' as never, factVersion: 1 },
  ]);
  return { ...asDefined(definition), facts: Object.fromEntries(received) as Dated['facts'] };
}
