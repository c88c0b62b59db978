import {
  type Command,
  type DecideContext,
  type FactEffect,
  type KnownFact,
  type Obligation,
  PREVIEW_EVENT,
  effectsOn,
  factAfter,
  factOfStream,
  fold,
  obligationSource,
  valueOfObligation,
} from '#domain/obligations';
import { type ObligationId, type RecordedEvent, eventId, sameJson } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { factsNamed, listHearing } from '#record/read-models';

/** So many obligations are worked out at most: what lies beyond them is worked out when the fact reaches them. */
const MOST = 20_000;

/**
 * Every date that a source would set, move or take away if it said this, by what counts from it and by what counts from that.
 * Reads, and changes nothing.
 */
async function effectsOf(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  said: KnownFact,
  context: DecideContext,
): Promise<readonly FactEffect[]> {
  const known = new Map<string, Obligation>();
  const effects: FactEffect[] = [];
  const open = [said];
  let looked = 0;
  for (let next = open.shift(); next !== undefined && looked < MOST; next = open.shift()) {
    for (const { obligationId } of await listHearing(ledger.db, next.source)) {
      looked += 1;
      const before = known.get(obligationId) ?? fold(await ledger.readStream(obligationId));
      if (before === null) continue;
      const { after, effects: found } = effectsOn(before, next, context);
      known.set(obligationId, after);
      effects.push(...found);
      const value = valueOfObligation(after);
      if (!sameJson(value, valueOfObligation(before)))
        open.push({
          source: obligationSource(obligationId),
          value,
          factEventId: eventId(`${next.factEventId}/${obligationId}`),
          factVersion: after.version,
        });
    }
  }
  return effects;
}

/** The dates that a command on a fact’s stream would set, move or take away, once it is approved. */
export async function effectsOfCommand(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  asked: {
    readonly stream: ObligationId;
    readonly events: readonly RecordedEvent[];
    readonly command: Command;
  },
  context: DecideContext,
): Promise<readonly FactEffect[]> {
  const { stream, events, command } = asked;
  const value = factAfter(events, command, context);
  if (value === null) return [];
  const factVersion = (events.at(-1)?.version ?? 0) + 1;
  return effectsOf(
    ledger,
    { source: factOfStream(stream), value, factEventId: PREVIEW_EVENT, factVersion },
    context,
  );
}

/** What is recorded of these sources, as it is told to whoever counts from them. */
export const factsKnown = async (
  { db }: Pick<Ledger, 'db'>,
  sources: readonly string[],
): Promise<readonly KnownFact[]> =>
  (await factsNamed(db, sources)).map(({ name, value, eventId: factEventId, version: factVersion }) => ({
    source: name,
    value,
    factEventId,
    factVersion,
  }));
