import type { Rule } from '../../rule/rule';

/** Asked in this order; the first that holds decides. */
export const welshRules: readonly Rule[] = [];
