export { isKnown, stateAt, type StateAt } from './as-of';
export {
  contentsIn,
  evidenceIn,
  type Inputs,
  inputsOf,
  isObject,
  type PinnedHash,
  pinnedHashes,
  type RecordedDecision,
  ruleIn,
  textOf,
} from './decision-inputs';
export { type Difference, differenceBetween, differenceOf, type FieldChange, type Side } from './difference';
export { inWords, labelOf } from './fields/known-fields';
export { explainableFields, sameValue } from './fields/resolve-field';
export { day, text } from './fields/value-words';
export { forecast, type ForecastItem } from './forecast';
export { ladderPreview, type PreviewedReminder } from './ladder-preview';
export { scopedInWords } from './narration/audit-scope';
export { accountScopeWords } from './narration/service-accounts';
export { type DescribedEvent, describeEvent, describeRecorded } from './narration/describe-event';
export { hearersInWords, ladderInWords } from './narration/ladder';
export { stepsInWords } from './narration/sentence';
export { type NameOf, namedFrom } from './narration/names';
export { parseEffective, parseKnown, parsePoint, type Point } from './point';
export { type ReplayStep, statesOf } from './states';
export { type Why, type WhyAnswer, whyOf, type WhyOptions } from './why/why';
export { whyRecorded } from './why/why-recorded';
