export type { RehearsedItem } from './items';
export { type Rehearsed, rehearse } from './rehearse';
export { type PlannedAct, Stage } from './stage';
