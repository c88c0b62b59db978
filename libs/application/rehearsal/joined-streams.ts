import { type ObligationId, type RecordedEvent, obligationIdSchema } from '#domain/kernel';
import {
  type Obligation,
  factStream,
  fold,
  obligationOfSource,
  obligationSource,
  sourcesHeard,
  sourcesOf,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { listHearing } from '#record/read-models';

/** So many entries are rehearsed at most: those that only share a fact with the others are left out first. */
const MOST = 200;

/** A duty with all that it is joined to by what its dates count from. */
export interface Joined {
  /** the duty itself first */
  readonly entries: ReadonlyMap<ObligationId, Obligation>;
  /** the recorded events of the entries and of the facts that they count from or wait for, in the order of the ledger */
  readonly events: readonly RecordedEvent[];
  /** how many more entries share a fact with them */
  readonly leftOut: number;
}

/**
 * Reads an obligation and, as far as they lead, those that its dates count from, those that count from it and those that count
 * from the same facts. Null where there is no such obligation.
 */
export async function joinedStreams(
  ledger: Pick<Ledger, 'db' | 'readStream'>,
  text: string,
): Promise<Joined | null> {
  const id = obligationIdSchema.safeParse(text).data;
  if (id === undefined) return null;
  const found = new Map<ObligationId, Obligation>();
  const events: RecordedEvent[] = [];
  const facts = new Set<string>();
  const seen = new Set<ObligationId>([id]);
  // what counts one from the other is followed before what only shares a fact
  const queues: readonly [ObligationId[], ObligationId[]] = [[id], []];
  const follow = (next: ObligationId, queue: 0 | 1): void => {
    if (!seen.has(next)) queues[queue].push(next);
    seen.add(next);
  };
  while (found.size < MOST) {
    const next = queues[0].shift() ?? queues[1].shift();
    if (next === undefined) break;
    const stream = await ledger.readStream(next);
    const state = stream[0]?.type === 'ObligationRegistered' ? fold(stream) : null;
    if (state === null) continue;
    found.set(next, state);
    events.push(...stream);
    for (const source of sourcesHeard(state)) {
      const supplier = obligationOfSource(source);
      if (supplier === null) facts.add(source);
      else follow(supplier, 0);
    }
    for (const { obligationId } of await listHearing(ledger.db, obligationSource(next)))
      follow(obligationId, 0);
    for (const fact of sourcesOf(state.definition).filter((source) => obligationOfSource(source) === null))
      for (const { obligationId } of await listHearing(ledger.db, fact)) follow(obligationId, 1);
  }
  if (!found.has(id)) return null;
  for (const fact of facts) events.push(...(await ledger.readStream(factStream(fact))));
  return {
    entries: found,
    events: events.toSorted((a, b) => a.position - b.position),
    leftOut: queues[0].length + queues[1].length,
  };
}
