import type { Anchor } from '../rules/anchor';
import type { Facts } from '../rules/question';
import { ownValue } from '#domain/kernel';
import type { DeadlineRule } from '../rules/rule';

const isListed = ({ anchors }: Facts, name: string): boolean => Array.isArray(ownValue(anchors, name));

/** Whether a rule has more than one occurrence, by itself or because the facts give an event for each. */
export function recurs(rule: DeadlineRule, facts: Facts): boolean {
  switch (rule.primitive) {
    case 'year-grid':
    case 'recurring':
      return true;
    case 'fixed-date':
    case 'window':
    case 'open':
      return false;
    case 'offset':
    case 'as-soon-as-practicable':
      return anchorRecurs(rule.anchor, facts);
    case 'period-end':
      return rule.of === undefined || anchorRecurs(rule.of, facts);
    case 'earliest':
    case 'latest':
      return rule.of.some((part) => recurs(part, facts));
    case 'contingent':
      return isListed(facts, rule.trigger) || recurs(rule.rule, facts);
    case 'unless':
    case 'excusable':
    case 'rolled':
      return recurs(rule.rule, facts);
  }
}

function anchorRecurs(anchor: Anchor, facts: Facts): boolean {
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
      const rule = ownValue(facts.duties, anchor.duty);
      // circular duties are found during evaluation
      const { [anchor.duty]: _own, ...others } = facts.duties ?? {};
      return (
        isListed(facts, anchor.duty) || (rule !== undefined && recurs(rule, { ...facts, duties: others }))
      );
    }
    case 'period':
      return anchor.of === undefined || anchorRecurs(anchor.of, facts);
  }
}
