import type { Migration } from 'kysely/migration';
import { events } from './202611231930-events';
import { leaf } from './202611240300-leaf';
import { checkpoints } from './202611240310-checkpoints';
import { appendGroup } from './202611261210-append-group';
import { appendPlan } from './202611261700-append-plan';
import { scratchClock } from './scratch-clock';

/** In order of their names: UTC minutes. */
export const ledgerMigrations: Readonly<Record<string, Migration>> = {
  '202611231930-events': events,
  '202611240300-leaf': leaf,
  '202611240310-checkpoints': checkpoints,
  '202611261210-append-group': appendGroup,
  '202611261700-append-plan': appendPlan,
};

/** Added to a scratch database's set only. */
export const scratchMigrations: Readonly<Record<string, Migration>> = {
  '202611231931-scratch-clock': scratchClock,
};
