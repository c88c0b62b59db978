export {
  arose,
  caseNumber,
  caseStateOf,
  caseStates,
  type CaseState,
  definitionOfCase,
  idOfCase,
  isOverCase,
  nthOfYear,
} from './cases';
export { type CasePeriod, casePeriodOf, casePeriods } from './case-periods';
export { caseNumberSchema } from './model/cases';
export { type Opens, opensSchema } from './model/opens';
export { changesSource, valueOfObligation } from './as-source';
export { agenda, nextWakeAt } from './agenda';
export { type Carried, carriedSchema } from './model/carried';
export { carriedOf, standingDefinition } from './standing-definition';
export { type DatedDay, datedDays } from './dated/dated-days';
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
  LONGEST_TITLE,
  sha256Schema,
  type DocumentSource,
  documentSourceSchema,
  legislationSourceSchema,
  type Source,
  sourceWords,
  titleSchema,
} from './model/definition';
export { datedIn, neverRecurs, versionAt } from './dating';
export { type StandingSpan, standingSpans } from './standing-spans';
export { knownFactTitle } from './statute/fact-titles';
export { bodyIn } from './bodies/body-names';
export { amendmentIn, effectsOfAmendment } from './decide/amendment-effects';
export { type CompletionConflict, conflictsWaiting } from './conflicts';
export { barToNewReading } from './decide/choose-reading';
export { confirmableVersion } from './decide/completion';
export { canBeSetAside } from './decide/set-aside';
export { decide, decideOn } from './decide/decide';
export { countingOf, effectsOn, factAfter, listAfter, PREVIEW_EVENT } from './decide/effects';
export type { DecideContext, KnownFact, Pinned } from './decide/handler';
export { namesNear } from './near-names';
export { occurrenceHeading, occurrenceInSentence, occurrenceLabel, occurrenceName } from './occurrence-name';
export { missingNeeds, type NeedAsItStands, needsAsTheyStand } from './needs-as-they-stand';
export { needStateWords, sourceOfNeedWords, supplierWords } from './supplier-words';
export { type NextAction, nextAction } from './offered/next-action';
export { type ActionViewer, type OfferedAction, offeredActions } from './offered/offered-actions';
export { type ActionKind, actionKinds, matterOf, takesAction } from './offered/offered-rules';
export { permitted } from './decide/permitted';
export { NOBODY_ELSE, SECOND_PERSON } from './decide/second';
export { isOfFacts } from './decide/fact';
export {
  eventJson,
  loadEvent,
  type ObligationEvent,
  type ObligationEventDraft,
  type StoredEvent,
} from './event';
export { eventCatalog, type EventData, type ObligationEventType } from './events/catalog';
export { type Audience, type By, bySchema, type Due, instantSchema, type RecordedLate } from './events/parts';
export { evolve, fold } from './evolve';
export { provisionBehind } from './allowed';
export { whatIsAllowed } from './decide/life';
export { lifeNotes } from './life-words';
export { rivalsOf, rivalsOnFact } from './rivals';
export { type DefaultLadder, defaultLadders, milestoneLadder } from './default-ladders';
export {
  type Hearers,
  inOrder,
  type LadderStep,
  ladderStepsFor,
  stepsAfter,
  stepsUpTo,
  weekOf,
  weeklySteps,
} from './ladder';
export {
  defaultLadderOf,
  hearerPost,
  hearersOf,
  ladderInForce,
  withKindLadder,
  withLadder,
} from './ladder-in-force';
export { hasOwnLadder, leavesOutApprover } from './kind-ladders';
export { type KindLadderOf, kindLadderOfSchema, type ReceivedKindLadder } from './model/kind-ladder';
export {
  type Hearer,
  hearerSchema,
  keyOf,
  type Ladder,
  ladderSchema,
  type Nation,
  type Nations,
  nationSchema,
  tellsApproverBefore,
} from './model/ladder';
export { evidenceAttached } from './events/evidence-attached';
export { circleOf, linkTypes, linkWords, type Placed, sameLink, sameRelation } from './links';
export { becomesFormer, promisedBy } from './decide/government';
export { previewRegistration, type PreviewedOccurrence } from './decide/preview-registration';
export { previewMilestones, type PreviewedMilestone } from './milestone-preview';
export { clashesOf, liveMilestones, postOfMilestone } from './milestone-agenda';
export {
  type MilestoneClash,
  milestoneClashes,
  type PreElectionPeriod,
  preElectionPeriods,
} from './milestones/clashes';
export { isElection, type NamedFact, type Poll, pollsFrom } from './milestones/polls';
export {
  type GivenMilestones,
  milestoneKinds,
  milestoneNations,
  milestonePlan,
  milestoneUnits,
  type PlannedMilestone,
  postsOfMilestones,
} from './milestones/plan';
export { milestoneTemplate, milestoneTemplateNames } from './milestones/templates';
export { milestoneKindWords, milestoneRuleWords } from './milestones/words';
export { type MissingPart, missingParts, missingPartsOfDefinition } from './missing-parts';
export {
  actOf,
  type Delegation,
  delegationSchema,
  type Holding,
  holdingSchema,
  isAbout,
  isInForce,
  tiedTo,
} from './model/holding';
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
  decisionSchema,
  documentSchema,
  lateRecordingSchema,
} from './model/commands';
export { type EvidenceFile, evidenceFileSchema, fileSubject } from './model/evidence-file';
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
export type { Unopened } from './refusals/evidence-file-refusals';
export { ifStillWanted, type ObligationRefusal, refusal } from './refusals/refusal';
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
export type { Evidence, Fact, Milestone, Obligation, Occurrence, Proposal, Restatement } from './state';
export { asDefined, type Dated } from './facts-of';
export {
  lackedFacts,
  needsSource,
  obligationOfSource,
  obligationSource,
  needsOfReading,
  sourceOf,
  sourcesHeard,
  sourcesOf,
  supplyOf,
  titleOfSource,
} from './sources';
export { unfitFor } from './unfit-value';
export {
  type Counting,
  type FactEffect,
  type FactEntry,
  type FactKind,
  type FactValue,
  type Supply,
  factKindSchema,
  factSaid,
  factStatusSchema,
  supplySchema,
} from './model/facts';
export { entryMeant } from './fact-entries';
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
export * from './words';
export { type ObligationWorkflowType, TRIGGER_WORKFLOW_TYPE, workflowTypeFor } from './workflow-type';
export {
  definitionOfDuty,
  entriesOfDuty,
  openedByOf,
  type StatuteEntry,
  statuteEntry,
  type StatutePlan,
  statutePlan,
  type StatuteRegistration,
} from './statute/index';
