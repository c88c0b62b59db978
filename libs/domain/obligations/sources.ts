import { type DeadlineRule, type Need, type Reading, needsOf } from '#domain/deadlines';
import {
  type Bilingual,
  type CalendarDate,
  type ObligationId,
  idSchema,
  memoizeBy,
  ownValue,
} from '#domain/kernel';
import type { ObligationDefinition } from './model/definition';
import type { Supply } from './model/facts';
import type { Obligation } from './state';

export const needsOfRule = memoizeBy(needsOf);

/** Where the days of another obligation are found among what an obligation has received. */
const OBLIGATION = 'obligation/';
export const obligationSource = (id: ObligationId): string => `${OBLIGATION}${id}`;

/** The obligation that a source names; null for a fact. */
export const obligationOfSource = (source: string): ObligationId | null =>
  source.startsWith(OBLIGATION) ? (source.slice(OBLIGATION.length) as ObligationId) : null;

/** Where a name of a rule gets its days from; null where the obligation’s own acts give them, nothing does, or each case will. */
export function supplyOf(
  { facts, openedBy }: Pick<ObligationDefinition, 'facts' | 'openedBy'>,
  { name, kind }: Need,
): Supply | null {
  if (name === openedBy) return null;
  const said = ownValue(facts, name);
  if (said !== undefined) return said;
  if (kind === 'act' || kind === 'pause' || kind === 'extension') return null;
  return idSchema.safeParse(name).success ? { fact: name } : null;
}

/** The source that a supply names; null where the definition itself says all. */
export function sourceOf(supply: Supply | null): string | null {
  if (supply === null) return null;
  if ('fact' in supply) return supply.fact;
  return 'obligation' in supply ? obligationSource(supply.obligation) : null;
}

/** The rules of a reading: the first, and the newer versions. */
const versionsOfRule = ({ rule, later = [] }: Pick<Reading, 'rule' | 'later'>): readonly DeadlineRule[] => [
  rule,
  ...later.map((version) => version.rule),
];

/** The rules by which an obligation may be dated. */
export const rulesOf = ({ readings }: ObligationDefinition): readonly DeadlineRule[] =>
  readings.flatMap(versionsOfRule);

/** What a reading counts from, in any version of its rule. */
export const needsOfReading = (reading: Pick<Reading, 'rule' | 'later'>): readonly Need[] =>
  versionsOfRule(reading).flatMap(needsOfRule);

/** The names of facts, and the obligations, that an obligation’s readings count from. */
export const sourcesOf = memoizeBy((definition: ObligationDefinition): readonly string[] => {
  const sources = rulesOf(definition)
    .flatMap(needsOfRule)
    .map((need) => sourceOf(supplyOf(definition, need)));
  return [...new Set(sources.filter((source) => source !== null))];
});

/** Those without which a reading has no date. */
const requiredSourcesOf = memoizeBy((definition: ObligationDefinition): readonly string[] => {
  const sources = rulesOf(definition)
    .flatMap(needsOfRule)
    .filter(({ optional }) => optional !== true)
    .map((need) => sourceOf(supplyOf(definition, need)));
  return [...new Set(sources.filter((source) => source !== null))];
});

/** The sources that an obligation is to be told of: while open what it counts from and waits for, and what has reached it. */
export const sourcesHeard = ({
  status,
  definition,
  triggersReached,
}: Pick<Obligation, 'status' | 'definition' | 'triggersReached'>): readonly string[] => {
  const reached = triggersReached.map(({ trigger }) => trigger);
  if (status === 'closed' || definition.kind === 'past-event') return reached;
  return [...new Set([...sourcesOf(definition), ...definition.triggers, ...reached])];
};

/** The facts that an open obligation counts from and that nothing is recorded of. */
export const lackedFacts = ({
  status,
  definition,
  facts,
}: Pick<Obligation, 'status' | 'definition' | 'facts'>): readonly string[] =>
  status === 'closed'
    ? []
    : requiredSourcesOf(definition).filter(
        (source) => obligationOfSource(source) === null && isSilent(facts[source]),
      );

const isSilent = (received: Obligation['facts'][string] | undefined): boolean =>
  received === undefined || (received.value.kind !== 'obligation' && received.value.entries.length === 0);

export const needsSource = (definition: ObligationDefinition, source: string): boolean =>
  sourcesOf(definition).includes(source);

/** Whether a rule counts from what was done in the occurrence before. */
export const countsFromActs = (reading: Pick<Reading, 'rule' | 'later'>): boolean =>
  needsOfReading(reading).some(({ kind }) => kind === 'act');

/** The last act from before the register, which was that of the first occurrence; null where none is given. */
export const lastActOf = (definition: ObligationDefinition): CalendarDate | null =>
  Object.values(definition.facts ?? {}).flatMap((supply) =>
    'lastAct' in supply ? [supply.lastAct] : [],
  )[0] ?? null;

/** What the rules of an obligation call something that they count from; null where they give it no words. */
export function titleOfSource(definition: ObligationDefinition, source: string): Bilingual | null {
  const needs = definition.readings.flatMap(needsOfReading);
  return (
    needs.find((need) => need.title !== null && sourceOf(supplyOf(definition, need)) === source)?.title ??
    null
  );
}
