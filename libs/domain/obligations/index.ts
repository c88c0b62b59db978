export { changesSource, valueOfObligation } from './as-source';
export { agenda, nextWakeAt } from './agenda';
export {
  changedFields,
  type Authority,
  authoritySchema,
  definitionSchema,
  kindSchema,
  type Link,
  linkSchema,
  type ObligationDefinition,
  type ObligationKind,
  sha256Schema,
  type DocumentSource,
  documentSourceSchema,
  legislationSourceSchema,
  type Source,
  sourceWords,
  titleSchema,
} from './model/definition';
export { datedIn } from './dating';
export { type CompletionConflict, conflictsWaiting } from './conflicts';
export { barToNewReading } from './decide/choose-reading';
export { confirmableVersion } from './decide/completion';
export { canBeSetAside } from './decide/set-aside';
export { decide, decideOn } from './decide/decide';
export { effectsOn, factAfter, PREVIEW_EVENT } from './decide/effects';
export type { DecideContext, KnownFact } from './decide/handler';
export { namesNear } from './near-names';
export { matterOfCommand } from './decide/by-table';
export { permitted } from './decide/permitted';
export { isOfFacts } from './decide/fact';
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
export { circleOf, linkTypes, linkWords, type Placed, sameLink, sameRelation } from './links';
export { becomesFormer, promisedBy } from './decide/government';
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
export type { Fact, Obligation, Occurrence, Proposal, Restatement } from './state';
export {
  asDefined,
  lackedFacts,
  type Dated,
  needsSource,
  obligationOfSource,
  obligationSource,
  sourceOf,
  sourcesHeard,
  sourcesOf,
  supplyOf,
} from './facts-of';
export {
  type FactEffect,
  type FactEntry,
  type FactKind,
  type FactValue,
  type Supply,
  factKindSchema,
  factSaid,
  factStatusSchema,
} from './model/facts';
export {
  evolveFact,
  factOfStream,
  foldFact,
  happenedOn,
  standingEntries,
  valueOfFact,
  isFactStream,
  factStream,
} from './fact';
export { isSettled, isStopped, runningStop, standingDue, stopsOf } from './stops';
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
export {
  definitionOfDuty,
  entriesOfDuty,
  type StatuteEntry,
  statuteEntry,
  type StatutePlan,
  statutePlan,
  type StatuteRegistration,
} from './statute/index';
