import { canonicalJson } from '#kernel';
import type { DeadlineRule } from './rule';

/** The rule's canonical text: two rules with the same text give the same dates for ever. */
export const ruleVersion = (rule: DeadlineRule): string => canonicalJson(rule);
