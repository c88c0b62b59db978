import type { Rule } from '../../rule/rule';
import { duties } from './duties';
import { formulae } from './formulae';
import { intentions } from './intentions';
import { lists } from './lists';
import { minutes } from './minutes';
import { passedOver } from './passed-over';
import { promises } from './promises';
import { recommendations } from './recommendations';
import { setAside } from './set-aside';
import { underWay } from './under-way';

/** Asked in this order; the first that holds decides. */
export const englishRules: readonly Rule[] = [
  ...formulae,
  ...lists,
  ...setAside,
  ...minutes,
  ...duties,
  ...recommendations,
  ...promises,
  ...intentions,
  ...underWay,
  ...passedOver,
];
