import type { CalendarDate, EventId, Instant, ObligationId, PostId } from '#domain/kernel';
import type { z } from 'zod';
import type { ClosingGround, CompletionVersion, documentSchema } from './model/commands';
import type { Link, ObligationDefinition } from './model/definition';
import type { ReceivedKindLadder } from './model/kind-ladder';
import type { Ladder, Nations } from './model/ladder';
import type { By, Due, RecordedLate, Timeliness } from './events/parts';
import type { EventData } from './events/catalog';
import type { PlannedMilestone } from './milestones/plan';
import type { Evidence } from './evidence-state';
import type { Proposal, ReceivedFact } from './fact-state';

export type { Evidence, EvidenceFileState } from './evidence-state';
export type { Fact, Proposal, ReceivedFact, RecordedEntry } from './fact-state';

/** A date that stood before, why it gave way, and the event that replaced it. */
export interface EarlierDue {
  readonly due: Due | null;
  readonly why:
    | 'statutory-move'
    | 'deferral'
    | 'correction'
    | 'reading'
    | 'amendment'
    | 'fact'
    | 'act'
    | 'extension'
    | 'pause'
    | 'pause-end';
  /** the event that set the date which replaced this one */
  readonly eventId: EventId;
}

export interface Submission {
  readonly submissionId: string;
  readonly actEffectiveOn: CalendarDate;
  readonly evidence: CompletionVersion['evidence'];
  readonly statement: string;
  readonly by: By;
  readonly recordedLate: RecordedLate | null;
  readonly eventId: EventId;
  readonly recordedAt: Instant | null;
}

export interface Completion {
  readonly version: CompletionVersion;
  readonly timeliness: Timeliness;
  readonly daysLate: number;
  /** what spoke against it and was passed over, and why */
  readonly accepted: EventData<'CompletionConfirmed'>['accepted'] | null;
  readonly by: By;
  readonly eventId: EventId;
  readonly recordedAt: Instant | null;
}

/** An outcome judged anew because its date changed: the earlier judgement and the new one. */
export interface Restatement extends Omit<EventData<'JudgementRestated'>, 'occurrence'> {
  readonly eventId: EventId;
}

/** A milestone of one occurrence: as it is planned, its date, and what became of it. */
export interface Milestone extends PlannedMilestone {
  /** null while the occurrence has no due date, or where it would lie outside the days that the register keeps */
  readonly on: CalendarDate | null;
  /** counted over holidays that are not published yet */
  readonly provisional: boolean;
  /** the day from which its date stands */
  readonly setOn: CalendarDate | null;
  /** the dates that it had before, oldest first */
  readonly earlier: readonly CalendarDate[];
  /** its day ended before it was reached, as recorded */
  readonly missed: boolean;
  readonly reached: {
    readonly effectiveOn: CalendarDate;
    readonly timeliness: Timeliness;
    readonly daysLate: number;
    readonly evidence: CompletionVersion['evidence'];
    readonly note: string | null;
    readonly recordedLate: RecordedLate | null;
    readonly by: By;
    readonly eventId: EventId;
  } | null;
  /** the day of the last reminder sent, for this date or an earlier one */
  readonly remindedOn: CalendarDate | null;
  /** the plan has it no longer */
  readonly dropped: boolean;
}

export type Stage = 'open' | 'awaiting-confirmation' | 'confirmed' | 'absence-recorded' | 'explained';

/** A pause: the days on which the clock of an occurrence was stopped, or is. */
export interface Stop extends Pick<
  EventData<'ClockStopped'>,
  'category' | 'title' | 'provision' | 'reason' | 'evidence' | 'by' | 'proposedBy'
> {
  readonly from: CalendarDate;
  /** the last day of the pause; null while it lasts */
  readonly to: CalendarDate | null;
  readonly eventId: EventId;
  /** the event that recorded its end; null while it lasts, and where the same event recorded both */
  readonly endEventId: EventId | null;
}

/** An extension that was granted. */
export interface Extension extends Pick<
  EventData<'OccurrenceExtended'>,
  | 'category'
  | 'provision'
  | 'originalLastDay'
  | 'limit'
  | 'decidedOn'
  | 'reason'
  | 'evidence'
  | 'by'
  | 'proposedBy'
> {
  readonly newLastDay: CalendarDate;
  readonly eventId: EventId;
}

/** What was recorded where the law accepts an explanation instead of the act. */
export interface Explanation extends Pick<
  EventData<'OutcomeExplained'>,
  'accepts' | 'explainedOn' | 'lastLawfulDay' | 'reason' | 'evidence' | 'by' | 'proposedBy'
> {
  readonly recordedLate: RecordedLate | null;
  readonly eventId: EventId;
}

/** One occurrence of an obligation; a one-off has exactly one. */
export interface Occurrence {
  readonly number: number;
  readonly opensOn: CalendarDate;
  readonly due: Due | null;
  /** why the reading that counts gives it no date; null where it gives one, and where no reading could */
  readonly undated: EventData<'OccurrenceUndated'>['undated'] | null;
  readonly earlierDues: readonly EarlierDue[];
  /** the date without any extension, which limits are counted from; null where there has been none */
  readonly original: Due | null;
  readonly stops: readonly Stop[];
  readonly extensions: readonly Extension[];
  /** ids of the events that set its dates: what a correction may name */
  readonly dueEventIds: readonly EventId[];
  readonly stage: Stage;
  /** the submission that waits for a decision */
  readonly submission: Submission | null;
  readonly refusals: readonly {
    readonly submissionId: string;
    readonly reason: string;
    readonly by: By;
    readonly eventId: EventId;
    readonly recordedAt: Instant | null;
  }[];
  readonly completion: Completion | null;
  /** how earlier dates judged its outcomes, oldest first */
  readonly restatements: readonly Restatement[];
  /** the last lawful day has passed, as recorded */
  readonly passed: boolean;
  /** the last lawful day had passed before registration */
  readonly passedBeforeLoading: boolean;
  readonly absence: {
    readonly on: CalendarDate;
    readonly reason: string;
    readonly by: By;
    readonly eventId: EventId;
  } | null;
  /** recorded instead of the act, and judged apart from its completion */
  readonly explanation: Explanation | null;
  /** keys of the ladder steps sent for the current date, since it was last reopened */
  readonly remindersSent: readonly string[];
  /** the days on which it was reopened, because what had ended it was set aside; reminders begin anew on the last */
  readonly reopenedOn: readonly CalendarDate[];
  /** in the order of the plan; those that it dropped last */
  readonly milestones: readonly Milestone[];
}

/** What was recorded by mistake and stands no longer, as it stood. */
export interface SetAside {
  /** of the event that recorded it */
  readonly eventId: EventId;
  readonly what: EventData<'RecordSetAside'>['what'];
  readonly occurrence: number | null;
  readonly record:
    | Completion
    | NonNullable<Obligation['closed']>
    | NonNullable<Occurrence['absence']>
    | Explanation
    | ReachedTrigger
    | Obligation['itemsClosed'][number]
    | NonNullable<Milestone['reached']>;
  readonly on: CalendarDate;
  readonly reason: string;
  readonly evidence: z.infer<typeof documentSchema>;
  readonly proposedBy: By;
  readonly by: By;
}

export interface ProgressNote {
  readonly text: string;
  readonly effectiveOn: CalendarDate;
  readonly recordedLate: RecordedLate | null;
  readonly by: By;
  readonly eventId: EventId;
  readonly recordedAt: Instant | null;
}

export interface ChosenReading {
  readonly readingId: string;
  readonly basis: 'legal' | 'policy';
  readonly reason: string;
  /** the advice behind a reading of the law */
  readonly advice: EventData<'ReadingChosen'>['advice'] | null;
  /** the day of the choice */
  readonly on: CalendarDate;
  readonly by: By;
  readonly eventId: EventId;
}

export interface ReachedTrigger {
  readonly trigger: string;
  readonly effectiveOn: CalendarDate;
  readonly triggerEventId: EventId;
  /** null while the owner is still asked to adopt, change or drop */
  readonly answer: 'adopt' | 'change' | 'drop' | null;
  /** the event that answered it */
  readonly answerEventId: EventId | null;
  /** the day to look again that the answer set */
  readonly lookAgainOn: CalendarDate | null;
}

/** A change of government that reached an obligation. */
export interface GovernmentChange {
  readonly act: string;
  readonly on: CalendarDate;
  /** it marked the obligation as a commitment of the government before */
  readonly former: boolean;
  readonly by: By;
  readonly eventId: EventId;
}

/** The state of one obligation, folded from its events, never stored. */
export interface Obligation {
  readonly id: ObligationId;
  /** the stream's version */
  readonly version: number;
  readonly definition: ObligationDefinition;
  readonly firstKnownOn: CalendarDate;
  readonly status: 'open' | 'closed';
  readonly closed: {
    readonly ground: ClosingGround;
    readonly reason: string;
    readonly provision: string | null;
    /** the entry that took its place */
    readonly supersededBy: ObligationId | null;
    readonly by: By;
    readonly eventId: EventId;
  } | null;
  readonly chosenReading: ChosenReading | null;
  readonly occurrences: readonly Occurrence[];
  /** the milestones that each occurrence is to have */
  readonly milestones: readonly PlannedMilestone[];
  readonly evidence: readonly Evidence[];
  readonly progress: readonly ProgressNote[];
  readonly proposals: readonly Proposal[];
  readonly triggersReached: readonly ReachedTrigger[];
  /** what its dates count from, by source: a fact's name, or `obligation/` and an id */
  readonly facts: Readonly<Record<string, ReceivedFact>>;
  /** posts in the department; null where the obligation lacks one */
  readonly owner: PostId | null;
  readonly approver: PostId | null;
  /** who made this post the owner without acting in the owner's post: they do not decide alone as the owner */
  readonly ownerNamedBy: By | null;
  /** who set when who is reminded, oldest first; `ladder` is null where that of its kind and authority holds again */
  readonly ladders: readonly {
    readonly from: CalendarDate;
    readonly ladder: Ladder | null;
    readonly reason: string;
    readonly by: By;
    readonly eventId: EventId;
  }[];
  /** those set for its kind that reached it, oldest first; `from` is null for one that it was registered with */
  readonly kindLadders: readonly (ReceivedKindLadder & { readonly from: CalendarDate | null })[];
  /** of its posts, as the directory had them when it was recorded; a post that is not named is in Wales */
  readonly nations: Nations;
  readonly bodyMail: { readonly on: boolean; readonly address: string | null };
  readonly lookAgainOn: CalendarDate | null;
  /** the review day has come and no review is recorded yet */
  readonly lookAgainReached: boolean;
  readonly itemsClosed: readonly {
    readonly itemId: string;
    readonly reason: string;
    readonly by: By;
    readonly eventId: EventId;
  }[];
  /** to other entries: those of the definition and those that people made, without those that were removed */
  readonly links: readonly Link[];
  /** those that stood once */
  readonly formerLinks: readonly Link[];
  /** the recorded changes of government that reached it, oldest first */
  readonly governmentChanges: readonly GovernmentChange[];
  /** what was recorded by mistake, in the order in which it was set aside */
  readonly setAside: readonly SetAside[];
  /** the days on which occurrences were taken back, with the answer that opened them or to the archive; one opened again begins after them */
  readonly withdrawnOn: readonly CalendarDate[];
  /** triggers that had reached it by mistake */
  readonly takenBack: readonly string[];
}
