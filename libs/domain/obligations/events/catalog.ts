import type { z } from 'zod';
import { bodyMailSwitched } from './body-mail-switched';
import { changeApproved } from './change-approved';
import { changeProposed } from './change-proposed';
import { changeRefused } from './change-refused';
import { changeWithdrawn } from './change-withdrawn';
import { clockStarted } from './clock-started';
import { clockStopped } from './clock-stopped';
import { commitmentDeferred } from './commitment-deferred';
import { completionConfirmed } from './completion-confirmed';
import { completionRefused } from './completion-refused';
import { completionSubmitted } from './completion-submitted';
import { deadlinePassed } from './deadline-passed';
import { dueDateCorrected } from './due-date-corrected';
import { dueDateMoved } from './due-date-moved';
import { evidenceAttached } from './evidence-attached';
import { governmentChanged } from './government-changed';
import { itemClosed } from './item-closed';
import { judgementRestated } from './judgement-restated';
import { kindLadderReceived } from './kind-ladder-received';
import { ladderSet } from './ladder-set';
import { linkMade } from './link-made';
import { linkRemoved } from './link-removed';
import { lookAgainReached } from './look-again-reached';
import { lookedAgain } from './looked-again';
import { milestoneMissed } from './milestone-missed';
import { milestoneReached } from './milestone-reached';
import { milestoneReminderDue } from './milestone-reminder-due';
import { milestonesDated } from './milestones-dated';
import { milestonesSet } from './milestones-set';
import { obligationAmended } from './obligation-amended';
import { obligationClosed } from './obligation-closed';
import { obligationRegistered } from './obligation-registered';
import { occurrenceExtended } from './occurrence-extended';
import { occurrenceOpened } from './occurrence-opened';
import { occurrenceRedated } from './occurrence-redated';
import { occurrenceUndated } from './occurrence-undated';
import { outcomeAbsenceRecorded } from './outcome-absence-recorded';
import { outcomeExplained } from './outcome-explained';
import { ownershipTransferred } from './ownership-transferred';
import { progressNoted } from './progress-noted';
import { readingChosen } from './reading-chosen';
import { recordSetAside } from './record-set-aside';
import { reminderDue } from './reminder-due';
import { triggerAnswered } from './trigger-answered';
import { triggerReached } from './trigger-reached';
import { factRecorded } from './fact-recorded';
import { factReceived } from './fact-received';
import { factCorrected } from './fact-corrected';
import { triggerRestated } from './trigger-restated';
import { triggerTakenBack } from './trigger-taken-back';
import { factWithdrawn } from './fact-withdrawn';
import { wordsErased } from './words-erased';

export const eventCatalog = {
  BodyMailSwitched: bodyMailSwitched,
  ChangeApproved: changeApproved,
  ChangeProposed: changeProposed,
  ChangeRefused: changeRefused,
  ChangeWithdrawn: changeWithdrawn,
  ClockStarted: clockStarted,
  ClockStopped: clockStopped,
  CommitmentDeferred: commitmentDeferred,
  CompletionConfirmed: completionConfirmed,
  CompletionRefused: completionRefused,
  CompletionSubmitted: completionSubmitted,
  DeadlinePassed: deadlinePassed,
  DueDateCorrected: dueDateCorrected,
  DueDateMoved: dueDateMoved,
  EvidenceAttached: evidenceAttached,
  GovernmentChanged: governmentChanged,
  ItemClosed: itemClosed,
  JudgementRestated: judgementRestated,
  LadderSet: ladderSet,
  KindLadderReceived: kindLadderReceived,
  LinkMade: linkMade,
  LinkRemoved: linkRemoved,
  LookAgainReached: lookAgainReached,
  LookedAgain: lookedAgain,
  MilestoneMissed: milestoneMissed,
  MilestoneReached: milestoneReached,
  MilestoneReminderDue: milestoneReminderDue,
  MilestonesDated: milestonesDated,
  MilestonesSet: milestonesSet,
  ObligationAmended: obligationAmended,
  ObligationClosed: obligationClosed,
  ObligationRegistered: obligationRegistered,
  OccurrenceExtended: occurrenceExtended,
  OccurrenceOpened: occurrenceOpened,
  OccurrenceRedated: occurrenceRedated,
  OccurrenceUndated: occurrenceUndated,
  OutcomeAbsenceRecorded: outcomeAbsenceRecorded,
  OutcomeExplained: outcomeExplained,
  OwnershipTransferred: ownershipTransferred,
  ProgressNoted: progressNoted,
  ReadingChosen: readingChosen,
  RecordSetAside: recordSetAside,
  ReminderDue: reminderDue,
  TriggerAnswered: triggerAnswered,
  TriggerReached: triggerReached,
  FactRecorded: factRecorded,
  FactReceived: factReceived,
  FactCorrected: factCorrected,
  TriggerRestated: triggerRestated,
  TriggerTakenBack: triggerTakenBack,
  FactWithdrawn: factWithdrawn,
  WordsErased: wordsErased,
} as const;

export type ObligationEventType = keyof typeof eventCatalog;

export type EventData<Type extends ObligationEventType> = z.output<(typeof eventCatalog)[Type]['schema']>;
