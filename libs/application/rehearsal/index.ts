export type { RehearsedItem } from './items';
export { MOST_EVENTS, type Rehearsed, rehearse } from './rehearse';
export { type PlannedAct, Stage } from './stage';
