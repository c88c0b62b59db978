import type { Rule } from '../../rule/rule';
import { actions } from './actions';
import { duties } from './duties';
import { information } from './information';
import { intentions } from './intentions';
import { lists } from './lists';
import { withMandates } from './mandates';
import { minutes } from './minutes';
import { notPromises } from './not-promises';
import { practice } from './practice';
import { promises } from './promises';
import { advice, recommendations } from './recommendations';
import { underWay } from './under-way';

/** Asked in this order; the first that holds decides. */
export const welshRules: readonly Rule[] = withMandates([
  ...notPromises,
  ...lists,
  ...minutes,
  ...actions,
  ...recommendations,
  ...duties,
  ...advice,
  ...promises,
  ...intentions,
  ...underWay,
  ...practice,
  ...information,
]);
