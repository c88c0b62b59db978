import type { Rule } from '../rule';
import { actions } from './actions';
import { duties } from './duties';
import { information } from './information';
import { lists } from './lists';
import { withMandates } from './mandates';
import { notPromises } from './not-promises';
import { practice } from './practice';
import { promises } from './promises';
import { advice, recommendations } from './recommendations';

/** Asked in this order; the first that holds decides. */
export const welshRules: readonly Rule[] = withMandates([
  ...notPromises,
  ...lists,
  ...actions,
  ...recommendations,
  ...duties,
  ...advice,
  ...promises,
  ...practice,
  ...information,
]);
