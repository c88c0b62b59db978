import type { Rule } from '../rule';
import { promises } from './promises';

/** Asked in this order; the first that holds decides. */
export const englishRules: readonly Rule[] = [...promises];
