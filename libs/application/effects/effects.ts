import {
  type Actor,
  type Command,
  type Counting,
  type DecideContext,
  type FactEffect,
  type KnownFact,
  type Obligation,
  PREVIEW_EVENT,
  countingOf,
  decide,
  effectsOn,
  evolve,
  factAfter,
  factOfStream,
  fold,
  isFactStream,
  obligationSource,
  valueOfObligation,
} from '#domain/obligations';
import { type ObligationId, type RecordedEvent, eventId, personId, sameJson } from '#domain/kernel';
import { type MailRequest, mailsFor } from '#domain/mail';
import type { Ledger } from '#record/ledger';
import { factsNamed, listHearing } from '#record/read-models';

/** What a command on a fact rests on of other streams. */
export interface OfOthers {
  /** the dates that it would set, move or take away */
  readonly effects: readonly FactEffect[];
  /** the entries that count from the fact, and from those */
  readonly counting: readonly Counting[];
}

/** So many obligations are worked out at most: what lies beyond them is worked out when the fact reaches them. */
const MOST = 20_000;

/**
 * What counts from a source and from what counts from it, and every date that it would set, move or take away if it said this.
 * Reads, and changes nothing.
 */
export async function effectsOf(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  said: KnownFact,
  context: DecideContext,
): Promise<OfOthers> {
  const known = new Map<string, Obligation>();
  const effects: FactEffect[] = [];
  const counting: Counting[] = [];
  const open = [said];
  let looked = 0;
  for (let next = open.shift(); next !== undefined && looked < MOST; next = open.shift()) {
    for (const { obligationId } of await listHearing(ledger.db, next.source)) {
      looked += 1;
      const before = known.get(obligationId) ?? fold(await ledger.readStream(obligationId));
      if (before === null) continue;
      if (!known.has(obligationId)) counting.push(countingOf(before, context.actor));
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
  return { effects, counting };
}

/** What a decision on an entry moves of those that count from it; nothing where what they count from stays. */
export async function effectsOfSource(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  before: Obligation | null,
  after: Obligation | null,
  context: DecideContext,
): Promise<readonly FactEffect[]> {
  if (before === null || after === null) return [];
  const value = valueOfObligation(after);
  if (sameJson(value, valueOfObligation(before))) return [];
  const source = obligationSource(after.id);
  const said = { source, value, factEventId: PREVIEW_EVENT, factVersion: after.version };
  return (await effectsOf(ledger, said, context)).effects;
}

/** What a command on a fact’s stream would set, move or take away once it is approved, and whose that is. */
export async function effectsOfCommand(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  asked: {
    readonly stream: ObligationId;
    readonly events: readonly RecordedEvent[];
    readonly command: Command;
  },
  context: DecideContext,
): Promise<OfOthers> {
  const { stream, events, command } = asked;
  const value = factAfter(events, command, context);
  if (value === null) return { effects: [], counting: [] };
  const factVersion = (events.at(-1)?.version ?? 0) + 1;
  return effectsOf(
    ledger,
    { source: factOfStream(stream), value, factEventId: PREVIEW_EVENT, factVersion },
    context,
  );
}

const TELLER: Actor = { personId: personId('preview'), roles: ['system'] };

/**
 * The mail that goes to entries as soon as they receive what a command on a fact’s stream says: those that it wakes, and
 * those whose dates it moves. Not that of entries that count from these. Reads, and changes nothing.
 */
export async function mailsOfHearers(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  { stream, events, command }: Parameters<typeof effectsOfCommand>[1],
  context: DecideContext,
): Promise<readonly MailRequest[]> {
  const value = isFactStream(stream) ? factAfter(events, command, context) : null;
  if (value === null) return [];
  const source = factOfStream(stream);
  const said = { source, value, factEventId: PREVIEW_EVENT, factVersion: (events.at(-1)?.version ?? 0) + 1 };
  // what a fact says reaches entries by itself
  const asHeard = { ...context, actor: TELLER };
  const mails: MailRequest[] = [];
  for (const { obligationId } of (await listHearing(ledger.db, source)).slice(0, MOST)) {
    let state = fold(await ledger.readStream(obligationId));
    const decision = state && decide(state, { type: 'receive-fact', ...said }, asHeard);
    for (const draft of decision?.ok === true ? decision.value : []) {
      state = evolve(state, draft);
      mails.push(...mailsFor(draft, state, context.calendar, context.now));
    }
  }
  return mails;
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
