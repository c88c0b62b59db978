import { type Point, isKnown } from '#domain/history';
import { type Instant, dateInWales } from '#domain/kernel';
import {
  type NamedFact,
  type Poll,
  factStream,
  foldFact,
  isElection,
  pollsFrom,
  valueOfFact,
} from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { factsOfElections } from '#record/read-models';
import { isNow } from './point';
import { type Viewer, maySee } from './viewer';

/**
 * The days of elections, recorded and expected, by which publications are judged; at a point of the record.
 * @param asked.counted facts that an entry in scope counts from: a narrow scope sees those besides
 */
export async function pollDays(
  viewer: Viewer,
  ledger: Ledger,
  asked: { readonly now: Instant; readonly point?: Point; readonly counted?: readonly string[] },
): Promise<readonly Poll[]> {
  const { now, point = {}, counted = [] } = asked;
  const seen = (await factsOfElections(ledger.db)).filter(
    (fact) => isElection(fact) && (counted.includes(fact.name) || maySee(viewer, factStream(fact.name))),
  );
  const facts = isNow(point) ? seen : await Promise.all(seen.map((fact) => knownThen(ledger, fact, point)));
  return pollsFrom(ledger.holidays.current, dateInWales(now), facts);
}

async function knownThen(ledger: Ledger, { name, value }: NamedFact, { known }: Point): Promise<NamedFact> {
  const events = (await ledger.readStream(factStream(name))).filter((event) => isKnown(event, known));
  const fact = foldFact(events);
  if (fact !== null) return { name, value: valueOfFact(fact) };
  return { name, value: value.kind === 'obligation' ? value : { ...value, entries: [] } };
}
