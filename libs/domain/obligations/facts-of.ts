import {
  type AnchorValue,
  type DeadlineRule,
  type Facts,
  type IntervalSet,
  type Need,
  yearFrom,
} from '#domain/deadlines';
import { type CalendarDate, ownValue } from '#domain/kernel';
import type { ObligationDefinition } from './model/definition';
import type { FactEntry, FactValue, Supply } from './model/facts';
import { lastActOf, needsOfRule, sourceOf, supplyOf } from './sources';
import type { Obligation } from './state';

/** What the dates of an obligation are worked out from, beside its rules. */
export type Dated = Pick<Obligation, 'definition' | 'facts' | 'occurrences'>;

/** As if nothing were recorded yet of what it counts from. */
export const asDefined = (definition: ObligationDefinition): Dated => ({
  definition,
  facts: {},
  occurrences: [],
});

const anchorOf = ({ status, reference }: FactEntry, date: CalendarDate): AnchorValue => ({
  date,
  projected: status === 'projected',
  ...(reference !== undefined && { evidence: reference }),
});

/** By number, from 1; a gap is what is not known. */
function numbered<Value>(
  values: readonly { readonly number: number; readonly value: Value }[],
): readonly Value[] {
  const list: Value[] = [];
  for (const { number, value } of values) list[number - 1] = value;
  return list;
}

const FACT = { entry: undefined, edge: undefined };

function anchorsFrom(
  value: FactValue,
  supply: Supply,
  { kind }: Need,
): AnchorValue | readonly AnchorValue[] | undefined {
  if (value.kind === 'obligation') {
    const days = 'of' in supply && supply.of === 'act' ? value.acts : value.lastDays;
    return numbered(days.map(({ number, on }) => ({ number, value: { date: on, projected: false } })));
  }
  const { entry, edge } = 'fact' in supply ? supply : FACT;
  const counted = value.entries
    .filter(({ status }) => kind !== 'happening' || status === 'recorded')
    .map((each) => ({
      number: each.number,
      value: anchorOf(each, edge === 'last-day' ? (each.until ?? each.effectiveOn) : each.effectiveOn),
    }));
  if (entry !== undefined) return counted.find(({ number }) => number === entry)?.value;
  return value.kind === 'event' ? counted[0]?.value : numbered(counted);
}

/** The first days of years, one for each occurrence up to the one asked for and the next. */
function firstDays(
  { each, from }: Extract<Supply, { each: unknown }>,
  occurrence: number,
): readonly AnchorValue[] {
  return Array.from({ length: occurrence + 1 }, (_, index) => ({
    date: yearFrom(each, from, index),
    projected: false,
  }));
}

/** What was done, by occurrence: as confirmed here, the first as it was before the register. */
function actsOf({ definition, occurrences }: Dated): readonly AnchorValue[] {
  const acts = occurrences.flatMap(({ number, completion }) =>
    completion === null
      ? []
      : [{ number, value: { date: completion.version.actEffectiveOn, projected: false } }],
  );
  const before = lastActOf(definition);
  return numbered(
    before === null ? acts : [{ number: 1, value: { date: before, projected: false } }, ...acts],
  );
}

function anchorFor(
  of: Dated,
  need: Need,
  occurrence: number,
): AnchorValue | readonly AnchorValue[] | undefined {
  if (need.kind === 'act') return actsOf(of);
  const supply = supplyOf(of.definition, need);
  if (supply === null) return undefined;
  if ('each' in supply) return firstDays(supply, occurrence);
  const source = sourceOf(supply);
  const received = source === null ? undefined : ownValue(of.facts, source);
  return received && anchorsFrom(received.value, supply, need);
}

/** The entries of what a need names, where they are no days. */
function entriesFor({ definition, facts }: Dated, need: Need): readonly FactEntry[] {
  const source = sourceOf(supplyOf(definition, need));
  const value = source === null ? undefined : ownValue(facts, source)?.value;
  return value === undefined || value.kind === 'obligation' ? [] : value.entries;
}

/** The value of a parameter for a date from `cut` on: the last that counts from a day up to it, else the first there is. */
const valueAt = (entries: readonly FactEntry[], cut: CalendarDate | null): FactEntry | undefined =>
  (cut === null ? undefined : entries.findLast(({ effectiveOn }) => effectiveOn <= cut)) ?? entries[0];

const ANCHORS: readonly Need['kind'][] = ['event', 'happening', 'act', 'duty'];

type Named<Value> = readonly (readonly [string, Value | undefined])[];

const known = <Value>(pairs: Named<Value>): Record<string, Value> =>
  Object.fromEntries(pairs.filter((pair): pair is readonly [string, Value] => pair[1] !== undefined));

/** What of a rule’s facts decides an occurrence, where they have changed over time. */
export interface FactsAt {
  readonly occurrence: number;
  /** days of the year and calendars as they are set for dates from this day on */
  readonly cut: CalendarDate | null;
  /** days to count from, as they are set from this day on */
  readonly days?: CalendarDate | null | undefined;
}

/** The intervals that were set one after another. */
function intervalsOf(of: Dated, need: Need): readonly IntervalSet[] | undefined {
  const set = entriesFor(of, need).map(({ effectiveOn, value }) => ({ from: effectiveOn, years: value }));
  return set.length === 0 ? undefined : set;
}

/** What the calculator is told of what a rule counts from, for one occurrence. */
export function factsFor(of: Dated, rule: DeadlineRule, { occurrence, cut, days = null }: FactsAt): Facts {
  const needs = needsOfRule(rule);
  const named = <Value>(asked: readonly Need[], give: (need: Need) => Value | undefined) =>
    known(asked.map((need) => [need.name, give(need)] as const));
  const ofKind = (...kinds: readonly Need['kind'][]) => needs.filter(({ kind }) => kinds.includes(kind));
  const parameters = ofKind('parameter');
  const intervals = named(parameters.filter(isInterval), (need) => intervalsOf(of, need));
  return {
    anchors: named(ofKind(...ANCHORS), (need) => anchorFor(of, need, occurrence)),
    parameters: named(
      parameters.filter((need) => !isInterval(need)),
      (need) => valueAt(entriesFor(of, need), need.sets === 'day' ? days : cut)?.value,
    ),
    ...(Object.keys(intervals).length > 0 && { intervals }),
    schools: named(ofKind('school'), (need) => valueAt(entriesFor(of, need), cut)?.school),
    sittings: named(ofKind('sitting'), (need) => valueAt(entriesFor(of, need), cut)?.sitting),
  };
}

const isInterval = ({ sets }: Need): boolean => sets === 'interval';

const CALENDARS: readonly Need['kind'][] = ['school', 'sitting'];

const isSetForDates = ({ kind, sets }: Need): boolean => sets === 'day-of-year' || CALENDARS.includes(kind);

const isSetToCountFrom = ({ sets }: Need): boolean => sets === 'day';

const changesOf =
  (isMeant: (need: Need) => boolean) =>
  (of: Dated, rule: DeadlineRule): readonly CalendarDate[] => {
    const days = needsOfRule(rule)
      .filter(isMeant)
      .flatMap((need) => entriesFor(of, need).slice(1))
      .map(({ effectiveOn }) => effectiveOn);
    return [...new Set(days)].toSorted();
  };

/** The days, in order, from which a day of the year or a calendar of a rule is another. */
export const changesOfDays = changesOf(isSetForDates);

/** The days, in order, from which a rule counts from another day that is set outside the law. */
export const changesOfStart = changesOf(isSetToCountFrom);
