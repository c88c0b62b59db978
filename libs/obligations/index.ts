export { agenda, nextWakeAt, type AgendaItem } from './agenda';
export { changedFields } from './changed-fields';
export {
  actorSchema,
  adviceSchema,
  closingGroundSchema,
  commandSchema,
  completionVersionSchema,
  dateChangeSchema,
  decisionSchema,
  documentSchema,
  lateRecordingSchema,
  type Actor,
  type ClosingGround,
  type Command,
  type CommandType,
  type CompletionVersion,
  type DateChange,
} from './commands';
export { confirmableVersion } from './completion-version';
export {
  authoritySchema,
  definitionSchema,
  idSchema,
  kindSchema,
  sha256Schema,
  sourceSchema,
  titleSchema,
  type Authority,
  type ObligationDefinition,
  type ObligationKind,
} from './definition';
export { currentReading, lastDayOn, type CurrentReading } from './current-reading';
export { barToNewReading } from './decide/choose-reading';
export type { DecideContext } from './decide/context';
export { decide } from './decide/decide';
export { decideOn } from './decide/decide-on';
export type { Decision } from './decide/decided';
export { permitted } from './decide/permitted';
export { decideTrigger } from './decide/trigger';
export { eventJson, type ObligationEvent, type ObligationEventDraft, type StoredEvent } from './event';
export { eventCatalog, type EventData, type ObligationEventType } from './events/catalog';
export {
  audienceSchema,
  bySchema,
  dueSchema,
  instantSchema,
  timelinessSchema,
  type Audience,
  type By,
  type Due,
  type RecordedLate,
  type Timeliness,
} from './events/parts';
export { evolve, fold } from './evolve';
export { awaitedTriggers, hasEnded } from './has-ended';
export { ladderFor, weeklyStep, type LadderStep } from './ladder';
export { loadEvent } from './load-event';
export { missingParts, missingPartsOfDefinition, type MissingPart } from './missing-parts';
export {
  ANOTHER_DAY,
  offeredReadings,
  readingOfDay,
  readingsOffered,
  type OfferedReadings,
} from './offered-readings';
export { readingWarnings, type ReadingWarning } from './reading-warnings';
export { refusalCodes, type ObligationRefusal, type RefusalCode } from './refusals/refusal';
export { wakesAt } from './reminder-plan';
export { markedFields, sealed, type MarkedField, type Whose } from './sealed';
export {
  isDueSoon,
  mostPressing,
  obligationStanding,
  obligationStandingOf,
  obligationStandings,
  standing,
  standingFacts,
  standingOf,
  type ObligationStanding,
  type Standing,
  type StandingFacts,
} from './standing';
export type {
  ChosenReading,
  Completion,
  EarlierDue,
  Evidence,
  Obligation,
  Occurrence,
  ProgressNote,
  Proposal,
  ReachedTrigger,
  Stage,
  Submission,
  Trigger,
} from './state';
export { foldTrigger, isTriggerStream, triggerStream } from './trigger';
export { authorityWords, kindWords, standingWords } from './words';
export { TRIGGER_WORKFLOW_TYPE, workflowTypeFor, type ObligationWorkflowType } from './workflow-type';
