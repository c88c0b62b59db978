export { asOf, stateAt, type StateAt } from './as-of';
export { describeEvent } from './describe-event';
export { forecast, type ForecastItem } from './forecast';
export { parseEffective, parseKnown, parsePoint, type Point } from './point';
export { replay, type ReplayStep } from './replay';
export type { NameOf } from './sentences/sentence';
export { stepInWords } from './sentences/steps';
