export { asOf, stateAt, type StateAt } from './as-of';
export { AlteredCoreError, coresFolder, frozenCore, readManifest, versionOfCore } from './core/frozen-cores';
export { calendarsFolder, keptCalendar, readCalendars } from './core/kept-calendars';
export { openStreams, type OpenStream, type StreamCore } from './core/open-core';
export { ownCore } from './core/own-core';
export { runBundle } from './core/run-bundle';
export { inputsOf, type EvidenceInput, type Inputs, type RuleInput } from './decisions/inputs';
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
export type { EventDifference } from './redecide/compare-events';
export { keptCores, type FindCore, type PinnedCore } from './redecide/pinned-core';
export { redecide, type RedecideOptions } from './redecide/redecide';
export type { ReplayEntry, ReplaySource } from './redecide/replay-entry';
export { isAmiss, type Redecided, type TodayVerdict, type Verdict } from './redecide/verdict';
export { differenceInWords, otherTimeZonesInWords, verdictInWords } from './redecide/words';
export type { NameOf } from './sentences/sentence';
export { stepInWords } from './sentences/steps';

export type { Need } from './why/need';
export { whyRecorded, type WhyRecorded } from './why/why-recorded';
export { why, whyOf, whyWithMail, type Why, type WhyOptions } from './why/why';
