export { agenda, nextWakeAt } from './agenda';
export {
  changedFields,
  type Authority,
  authoritySchema,
  definitionSchema,
  kindSchema,
  type ObligationDefinition,
  type ObligationKind,
  sha256Schema,
  titleSchema,
} from './model/definition';
export { type CompletionConflict, conflictsWaiting } from './conflicts';
export { barToNewReading } from './decide/choose-reading';
export { confirmableVersion } from './decide/completion';
export { canBeSetAside } from './decide/set-aside';
export { decide, decideOn } from './decide/decide';
export { namesNear } from './near-names';
export { matterOfCommand } from './decide/by-table';
export { permitted } from './decide/permitted';
export { isOfTriggers } from './decide/trigger';
export {
  eventJson,
  loadEvent,
  type ObligationEvent,
  type ObligationEventDraft,
  type StoredEvent,
} from './event';
export { eventCatalog, type EventData, type ObligationEventType } from './events/catalog';
export { type By, bySchema, type Due, instantSchema, type RecordedLate } from './events/parts';
export { evolve, fold } from './evolve';
export { provisionBehind } from './allowed';
export { whatIsAllowed } from './decide/life';
export { ladderFor } from './ladder';
export { lifeNotes } from './life-words';
export { type MissingPart, missingParts, missingPartsOfDefinition } from './missing-parts';
export {
  type Actor,
  actorSchema,
  closingGroundSchema,
  type Command,
  commandSchema,
  type CommandType,
  type Change,
  type ChangeOf,
  completionVersionSchema,
  documentSchema,
  lateRecordingSchema,
} from './model/commands';
export { markedFields, sealed, type Whose } from './model/sealed';
export {
  ANOTHER_DAY,
  lastDayOn,
  type OfferedReadings,
  offeredReadings,
  readingOfDay,
  readingsOffered,
  type ReadingWarning,
  readingWarnings,
} from './readings';
export { type ObligationRefusal, refusal } from './refusals/refusal';
export {
  awaitedTriggers,
  hasEnded,
  unansweredPastOf,
  mostPressing,
  type ObligationStanding,
  obligationStanding,
  obligationStandingOf,
  obligationStandings,
  pressingOccurrence,
  pressingOn,
  standing,
  type StandingFacts,
  standingFacts,
  standingOf,
  standingRestatements,
} from './standing';
export type { Obligation, Occurrence, Proposal, Restatement } from './state';
export { isSettled, isStopped, runningStop, standingDue, stopsOf } from './stops';
export { foldTrigger, isTriggerStream, triggerStream } from './trigger';
export {
  isSecondPerson,
  type Matter,
  matters,
  type Requirement,
  requirementFor,
  routeOf,
  whoDecides,
} from './who-decides';
export { authorityWords, kindWords, matterWords, requirementWords, standingWords } from './words';
export { type ObligationWorkflowType, TRIGGER_WORKFLOW_TYPE, workflowTypeFor } from './workflow-type';
