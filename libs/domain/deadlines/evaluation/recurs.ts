import type { Anchor } from '../rules/anchor';
import type { Facts } from '../rules/question';
import { ownValue } from '#domain/kernel';
import type { DeadlineRule } from '../rules/rule';

const isListed = ({ anchors }: Facts, name: string): boolean => Array.isArray(ownValue(anchors, name));

/** Whether a rule has more than one occurrence, by itself or because the facts give an event for each. */
export const recurs = (rule: DeadlineRule, facts: Facts): boolean =>
  ruleRecurs(rule, { facts, seen: new Set() });

/** How deep rules may lie in one another; what lies deeper is refused when it is evaluated. */
export const DEEPEST = 200;

/** A duty is looked at once: what it says does not depend on the way to it. */
interface Search {
  readonly facts: Facts;
  readonly seen: Set<string>;
  readonly depth?: number;
}

function ruleRecurs(rule: DeadlineRule, above: Search): boolean {
  const { facts, depth = 0 } = above;
  if (depth > DEEPEST) return false;
  const search = { ...above, depth: depth + 1 };
  switch (rule.primitive) {
    case 'year-grid':
    case 'recurring':
      return true;
    case 'fixed-date':
    case 'window':
    case 'open':
      return false;
    case 'offset':
      return anchorRecurs(rule.anchor, search);
    case 'as-soon-as-practicable':
      return (
        anchorRecurs(rule.anchor, search) ||
        (rule.longStop !== undefined && ruleRecurs(rule.longStop, search))
      );
    case 'period-end':
      return rule.of === undefined || anchorRecurs(rule.of, search);
    case 'earliest':
    case 'latest':
      return rule.of.some((part) => ruleRecurs(part, search));
    case 'between':
      return ruleRecurs(rule.notBefore, search) || ruleRecurs(rule.notAfter, search);
    case 'contingent':
      return isListed(facts, rule.trigger) || ruleRecurs(rule.rule, search);
    case 'unless':
    case 'excusable':
    case 'rolled':
      return ruleRecurs(rule.rule, search);
  }
}

function anchorRecurs(anchor: Anchor, search: Search): boolean {
  const { facts, seen } = search;
  switch (anchor.kind) {
    case 'literal':
    case 'parameter':
      return false;
    case 'event':
    case 'projected':
      return isListed(facts, anchor.event);
    case 'previous-actual':
    case 'previous-required':
      return true;
    case 'duty': {
      if (isListed(facts, anchor.duty)) return true;
      const rule = seen.has(anchor.duty) ? undefined : ownValue(facts.duties, anchor.duty);
      seen.add(anchor.duty);
      return rule !== undefined && ruleRecurs(rule, search);
    }
    case 'rule':
      // the schema of an anchor takes nothing else
      return ruleRecurs(anchor.rule as DeadlineRule, search);
    case 'period':
      return anchor.of === undefined || anchorRecurs(anchor.of, search);
  }
}
