export { asOf, stateAt, type StateAt } from './as-of';
export type { EvidenceInput, Inputs, RuleInput } from './decisions/inputs';
export { recordDecision } from './decisions/record-decision';
export type { RecordedDecision } from './decisions/recorded-decision';
export { describeEvent } from './describe-event';
export { describeRecorded, type DescribedEvent } from './describe-recorded';
export { diff, differenceBetween, type Difference, type FieldChange, type Side } from './difference';
export { forecast, type ForecastItem } from './forecast';
export { parseEffective, parseKnown, parsePoint, type Point } from './point';
export { replay, type ReplayStep } from './replay';
export type { NameOf } from './sentences/sentence';
export { stepInWords } from './sentences/steps';

export type { Need } from './why/need';
export { why, whyOf, type Why, type WhyOptions } from './why/why';
