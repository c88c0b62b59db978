export { asOf, stateAt, type StateAt } from './as-of';
export {
  AlteredCoreError,
  coresFolder,
  frozenCore,
  readManifest,
  type CoreManifest,
} from './core/frozen-cores';
export { openCore, type Core, type CoreQuestion } from './core/open-core';
export { runBundle } from './core/run-bundle';
export type { EvidenceInput, Inputs, RuleInput } from './decisions/inputs';
export { recordDecision } from './decisions/record-decision';
export type { RecordedDecision } from './decisions/recorded-decision';
export { describeEvent } from './describe-event';
export { describeRecorded, type DescribedEvent } from './describe-recorded';
export {
  diff,
  differenceBetween,
  differenceOf,
  type Difference,
  type FieldChange,
  type Side,
} from './difference';
export { askableFields, type AskableField } from './fields/askable-fields';
export { isKnown } from './events-at';
export { forecast, type ForecastItem } from './forecast';
export { parseEffective, parseKnown, parsePoint, type Point } from './point';
export { replay, type ReplayStep } from './replay';
export type { NameOf } from './sentences/sentence';
export { stepInWords } from './sentences/steps';

export type { Need } from './why/need';
export { whyRecorded, type WhyRecorded } from './why/why-recorded';
export { why, whyOf, whyWithMail, type Why, type WhyOptions } from './why/why';
