import type { Bilingual } from '#domain/kernel';
import type { Unit } from './unit';
import type { OffsetRule } from './offset-rule';
import type { DeadlineRule } from './rule';

/** A pause that a rule names, by the name of its event. */
export type RulePause = NonNullable<OffsetRule['pause']>;

/** A longer length that a rule itself gives. */
export interface RuleExtension {
  readonly event: string;
  readonly title: Bilingual;
  readonly provision?: Bilingual | undefined;
  readonly unit: Unit;
}

/** What a rule, with the rules in it, allows to befall its date: each name once. */
export interface Allowances {
  readonly pauses: readonly RulePause[];
  readonly extensions: readonly RuleExtension[];
  /** what may be recorded instead of the act, in the rule’s words; null where the rule accepts nothing else */
  readonly explanation: Bilingual | null;
}

const isRule = (node: object): node is DeadlineRule => 'primitive' in node;

/** A rule and every rule in it, the outermost first. A rule is data: the rules in it are found wherever they stand. */
function rulesIn(rule: DeadlineRule): readonly DeadlineRule[] {
  const found: DeadlineRule[] = [];
  const open: unknown[] = [rule];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next) && isRule(next)) found.push(next);
    open.push(...(Object.values(next) as unknown[]).filter((value) => value !== undefined).toReversed());
  }
  return found;
}

const named = <Each extends { readonly event: string }>(all: readonly Each[]): readonly Each[] =>
  [...new Map(all.toReversed().map((each) => [each.event, each])).values()].toReversed();

export function allowancesIn(rule: DeadlineRule): Allowances {
  const rules = rulesIn(rule);
  const offsets = rules.filter((each) => each.primitive === 'offset');
  const excusable = rules.find((each) => each.primitive === 'excusable');
  return {
    pauses: named(offsets.flatMap(({ pause }) => (pause ? [pause] : []))),
    extensions: named(
      offsets.flatMap(({ extension, unit }) =>
        extension
          ? [{ event: extension.event, title: extension.title, provision: extension.provision, unit }]
          : [],
      ),
    ),
    explanation: excusable?.explanation ?? null,
  };
}
