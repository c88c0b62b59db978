import type { Rule } from '../rule';
import { actions } from './actions';
import { duties, recommendations } from './duties';
import { information } from './information';
import { lists } from './lists';
import { notPromises } from './not-promises';
import { practice } from './practice';
import { promises } from './promises';

/** Asked in this order; the first that holds decides. */
export const welshRules: readonly Rule[] = [
  ...notPromises,
  ...lists,
  ...actions,
  ...recommendations.slice(0, 3),
  ...duties,
  ...promises,
  ...recommendations.slice(3),
  ...practice,
  ...information,
];
