import { type Bilingual, both } from '#domain/kernel';
import type { ObligationEventType } from '#domain/obligations';
import type { Topic } from './events/parts';

export const topicWords: Readonly<Record<Topic, Bilingual>> = {
  register: both(
    'Entries: made, changed, linked, passed on, closed',
    'Cofnodion: eu creu, eu newid, eu cysylltu, eu trosglwyddo, eu cau',
  ),
  dates: both(
    'Dates: worked out, moved, stopped, passed',
    'Dyddiadau: eu cyfrifo, eu symud, eu stopio, eu cyrraedd',
  ),
  work: both(
    'Work: progress, milestones, evidence, completion',
    'Gwaith: cynnydd, cerrig milltir, tystiolaeth, cwblhau',
  ),
  approvals: both(
    'Approvals: proposed, approved, refused, withdrawn',
    'Cymeradwyo: cynnig, cymeradwyo, gwrthod, tynnu’n ôl',
  ),
  reminders: both('Reminders, and who gets them', 'Nodiadau atgoffa, a phwy sy’n eu cael'),
  facts: both('Facts that dates count from', 'Ffeithiau y mae dyddiadau’n cyfrif ohonynt'),
};

const byType: Readonly<Record<ObligationEventType, Topic>> = {
  ObligationRegistered: 'register',
  ObligationAmended: 'register',
  ObligationClosed: 'register',
  ItemClosed: 'register',
  OwnershipTransferred: 'register',
  GovernmentChanged: 'register',
  LinkMade: 'register',
  LinkRemoved: 'register',
  RecordSetAside: 'register',
  WordsErased: 'register',
  ClockStarted: 'dates',
  ClockStopped: 'dates',
  CommitmentDeferred: 'dates',
  DeadlinePassed: 'dates',
  DueDateCorrected: 'dates',
  DueDateMoved: 'dates',
  JudgementRestated: 'dates',
  LookAgainReached: 'dates',
  LookedAgain: 'dates',
  OccurrenceExtended: 'dates',
  OccurrenceOpened: 'dates',
  OccurrenceRedated: 'dates',
  OccurrenceUndated: 'dates',
  ReadingChosen: 'dates',
  CompletionConfirmed: 'work',
  CompletionRefused: 'work',
  CompletionSubmitted: 'work',
  EvidenceAttached: 'work',
  MilestoneMissed: 'work',
  MilestoneReached: 'work',
  MilestonesDated: 'work',
  MilestonesSet: 'work',
  OutcomeAbsenceRecorded: 'work',
  OutcomeExplained: 'work',
  ProgressNoted: 'work',
  ChangeApproved: 'approvals',
  ChangeProposed: 'approvals',
  ChangeRefused: 'approvals',
  ChangeWithdrawn: 'approvals',
  BodyMailSwitched: 'reminders',
  KindLadderReceived: 'reminders',
  LadderSet: 'reminders',
  MilestoneReminderDue: 'reminders',
  ReminderDue: 'reminders',
  FactCorrected: 'facts',
  FactReceived: 'facts',
  FactRecorded: 'facts',
  FactWithdrawn: 'facts',
  TriggerAnswered: 'facts',
  TriggerReached: 'facts',
  TriggerRestated: 'facts',
  TriggerTakenBack: 'facts',
};

/** The topic of an event; null for one that no subscription hears of, such as an email’s or an administrator’s act. */
export const topicOf = (type: string): Topic | null =>
  Object.hasOwn(byType, type) ? byType[type as ObligationEventType] : null;

/** The types of event of these topics; of every topic where none is named. */
export const typesOf = (wanted: readonly Topic[]): readonly string[] =>
  Object.entries(byType)
    .filter(([, topic]) => wanted.length === 0 || wanted.includes(topic))
    .map(([type]) => type);
