import type { Need } from '#domain/deadlines';
import type { Bilingual, CalendarDate, ObligationId } from '#domain/kernel';
import { type Dated } from './facts-of';
import { lastActOf, needsOfReading, sourceOf, supplyOf } from './sources';
import type { ObligationDefinition } from './model/definition';
import type { FactEntry, FactKind, Supply } from './model/facts';

/** Where the days of a name come from. `own-act`: what was done in the occurrence before; `nothing`: no fact can have the name. */
export type NeedFrom =
  | { readonly kind: 'fact'; readonly fact: string; readonly factKind: FactKind; readonly entry?: number }
  | { readonly kind: 'obligation'; readonly id: ObligationId; readonly of: 'last-day' | 'act' }
  | { readonly kind: 'each'; readonly each: string; readonly from: CalendarDate }
  | { readonly kind: 'own-act' }
  | { readonly kind: 'own-decision' }
  | { readonly kind: 'nothing' };

/** One day, period, value or calendar that is known of a name; `expected` where it has not happened yet. */
export interface NeedDay {
  readonly number: number;
  readonly on: CalendarDate;
  readonly until?: CalendarDate;
  readonly value?: string | number;
  readonly expected: boolean;
}

/** One name that the readings of an obligation count from, as it stands. */
export interface NeedAsItStands {
  readonly name: string;
  readonly kind: Need['kind'];
  /** as the rule calls it; null where it gives no words */
  readonly title: Bilingual | null;
  /** a reading has a date without it */
  readonly optional: boolean;
  /** the readings that count from it */
  readonly readings: readonly string[];
  readonly from: NeedFrom;
  readonly state: 'missing' | 'expected' | 'recorded';
  readonly days: readonly NeedDay[];
}

/** The kind of fact that a name is recorded as, where nothing of it is recorded yet. */
function factKindOf({ kind }: Need, supply: Supply, definition: ObligationDefinition): FactKind {
  switch (kind) {
    case 'parameter':
      return 'parameter';
    case 'school':
      return 'school-calendar';
    case 'sitting':
      return 'sitting-calendar';
    case 'holidays':
      return 'holiday-list';
    default:
      if ('edge' in supply && supply.edge !== undefined) return 'period';
      return definition.kind === 'recurring-duty' && kind !== 'happening' ? 'series' : 'event';
  }
}

function fromOf(of: Dated, need: Need): NeedFrom {
  const supply = supplyOf(of.definition, need);
  if (supply === null) {
    if (need.kind === 'act') return { kind: 'own-act' };
    return { kind: need.kind === 'pause' || need.kind === 'extension' ? 'own-decision' : 'nothing' };
  }
  if ('each' in supply) return { kind: 'each', ...supply };
  if ('obligation' in supply) return { kind: 'obligation', id: supply.obligation, of: supply.of };
  if ('lastAct' in supply) return { kind: 'own-act' };
  const received = of.facts[supply.fact]?.value;
  const recordedAs = received === undefined || received.kind === 'obligation' ? undefined : received.kind;
  return {
    kind: 'fact',
    fact: supply.fact,
    factKind: recordedAs ?? factKindOf(need, supply, of.definition),
    ...(supply.entry !== undefined && { entry: supply.entry }),
  };
}

const dayOf = ({ number, effectiveOn, until, value, status }: FactEntry): NeedDay => ({
  number,
  on: effectiveOn,
  ...(until !== undefined && { until }),
  ...(value !== undefined && { value }),
  expected: status === 'projected',
});

function ownActs({ definition, occurrences }: Dated): readonly NeedDay[] {
  const before = lastActOf(definition);
  const acts = occurrences.flatMap(({ number, completion }) =>
    completion === null ? [] : [{ number, on: completion.version.actEffectiveOn, expected: false }],
  );
  return before === null ? acts : [{ number: 0, on: before, expected: false }, ...acts];
}

function daysOf(of: Dated, need: Need, from: NeedFrom): readonly NeedDay[] {
  if (from.kind === 'own-act') return ownActs(of);
  if (from.kind === 'each') return [{ number: 1, on: from.from, expected: false }];
  const source = sourceOf(supplyOf(of.definition, need));
  const value = source === null ? undefined : of.facts[source]?.value;
  if (value === undefined) return [];
  if (value.kind === 'obligation') {
    const days = from.kind === 'obligation' && from.of === 'act' ? value.acts : value.lastDays;
    return days.map(({ number, on }) => ({ number, on, expected: false }));
  }
  const only = from.kind === 'fact' ? from.entry : undefined;
  return value.entries.filter(({ number }) => only === undefined || number === only).map(dayOf);
}

/** What has only been expected has not happened: it is still missing to a rule that asks that it has. */
function stateOf({ kind }: Need, days: readonly NeedDay[]): NeedAsItStands['state'] {
  if (days.some(({ expected }) => !expected)) return 'recorded';
  return days.length > 0 && kind !== 'happening' ? 'expected' : 'missing';
}

/** Every name that the readings of an obligation count from, each once, with where its days come from and those known. */
export function needsAsTheyStand(of: Dated): readonly NeedAsItStands[] {
  const found = new Map<string, NeedAsItStands>();
  for (const reading of of.definition.readings)
    for (const need of needsOfReading(reading)) {
      const before = found.get(need.name);
      const from = fromOf(of, need);
      const days = daysOf(of, need, from);
      const { name, kind } = need;
      found.set(name, {
        name,
        kind,
        title: before?.title ?? need.title,
        optional: need.optional === true && before?.optional !== false,
        readings: [...new Set([...(before?.readings ?? []), reading.id])],
        from,
        state: stateOf(need, days),
        days,
      });
    }
  return [...found.values()];
}

/** Those without which a reading has no date. */
export const missingNeeds = (needs: readonly NeedAsItStands[]): readonly NeedAsItStands[] =>
  needs.filter(({ state, optional }) => state === 'missing' && !optional);
