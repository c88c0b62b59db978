import { type Need, type Reading, describeRule } from '#domain/deadlines';
import { type Bilingual, type Instant, both, dateInWales } from '#domain/kernel';
import { type Supply, definitionSchema, needsOfReading, sourceOf, supplyOf } from '#domain/obligations';
import type { Viewer } from '#application/queries';
import type { Ledger } from '#record/ledger';
import { type ComingDays, comingDays } from './coming-days';
import { datedWith, knownOf, saysSomething } from './known';
import { pastOccurrences } from './past-occurrences';

/** So many dates are shown ahead. */
export const AHEAD = 5;

/** A rule as a person is still writing it. */
export interface WrittenRule {
  readonly readings: readonly Omit<Reading, 'reason'>[];
  readonly facts: Readonly<Record<string, Supply>>;
}

export interface ReadingAhead extends Pick<Reading, 'id' | 'label'> {
  /** the rule as it is worked out */
  readonly inWords: Bilingual;
  readonly coming: ComingDays;
}

export interface DatesAhead {
  readonly readings: readonly ReadingAhead[];
  /** what the dates wait for: nothing of it is recorded */
  readonly missing: readonly Need[];
  /** how many occurrences have passed already, and would be asked about */
  readonly past: number;
}

const NOT_WRITTEN = both('-', '-');

/** An entry of which only the rule is written. */
const unfinished = ({ readings, facts }: WrittenRule) =>
  definitionSchema.parse({
    id: 'not-written-yet',
    kind: 'recurring-duty',
    title: { en: '-' },
    source: {
      kind: 'legislation',
      title: NOT_WRITTEN,
      provision: NOT_WRITTEN,
      asAt: '2000-01-01',
      words: NOT_WRITTEN,
    },
    responsible: '-',
    authority: 'statutory',
    interpretation: NOT_WRITTEN,
    readings: readings.map((reading) => ({ ...reading, reason: NOT_WRITTEN })),
    facts,
  });

/** The next dates on each reading of a rule, as far as what is recorded and may be seen tells. */
export async function datesAhead(
  viewer: Viewer,
  ledger: Ledger,
  { rule, now }: { readonly rule: WrittenRule; readonly now: Instant },
): Promise<DatesAhead> {
  const definition = unfinished(rule);
  const needs = [
    ...new Map(definition.readings.flatMap(needsOfReading).map((need) => [need.name, need])).values(),
  ];
  const sourceFor = (need: Need) => sourceOf(supplyOf(definition, need));
  const sources = needs.map(sourceFor).filter((source) => source !== null);
  const known = await knownOf(viewer, ledger, sources);
  const dated = datedWith(definition, known);
  const { current: calendar } = ledger.holidays;
  return {
    readings: definition.readings.map((reading) => ({
      id: reading.id,
      label: reading.label,
      inWords: describeRule(reading.rule),
      coming: comingDays(dated, reading, { from: dateInWales(now), most: AHEAD, calendar }),
    })),
    missing: needs.filter((need) => {
      const source = sourceFor(need);
      return need.optional !== true && source !== null && !saysSomething(known[source]);
    }),
    past: pastOccurrences(definition, { now, calendar }),
  };
}
