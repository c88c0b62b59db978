import type { Operator } from './fields';
import type { DeadlineRule } from './rule-type';

/** The operator that decides the last day, found through what is wrapped around it; null where parts may differ. */
export function operatorOf(rule: DeadlineRule): Operator | null {
  switch (rule.primitive) {
    case 'fixed-date':
    case 'offset':
    case 'year-grid':
    case 'period-end':
      return rule.operator;
    case 'contingent':
    case 'unless':
    case 'excusable':
      return operatorOf(rule.rule);
    case 'earliest':
    case 'latest':
      return rule.of.some((part) => operatorOf(part) === 'before') ? 'before' : null;
    case 'recurring':
      return [rule.first, rule.then].some((part) => operatorOf(part) === 'before') ? 'before' : null;
    case 'as-soon-as-practicable':
      return rule.longStop ? operatorOf(rule.longStop) : null;
    case 'rolled':
    case 'window':
      return 'on_or_before';
    case 'open':
      return null;
  }
}
