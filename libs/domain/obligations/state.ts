import type { CalendarDate, EventId, Instant, ObligationId, PostId } from '#domain/kernel';
import type { ClosingGround, CompletionVersion, DateChange } from './model/commands';
import type { ObligationDefinition } from './model/definition';
import type { EventData } from './events/catalog';
import type { By, Due, RecordedLate, Timeliness } from './events/parts';

/** A date that stood before, why it gave way, and the event that replaced it. */
export interface EarlierDue {
  readonly due: Due | null;
  readonly why: 'statutory-move' | 'deferral' | 'correction' | 'reading' | 'amendment';
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

export type Stage = 'open' | 'awaiting-confirmation' | 'confirmed' | 'absence-recorded';

/** One occurrence of an obligation; a one-off has exactly one. */
export interface Occurrence {
  readonly number: number;
  readonly opensOn: CalendarDate;
  readonly due: Due | null;
  readonly earlierDues: readonly EarlierDue[];
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
  /** keys of the ladder steps sent for the current date */
  readonly remindersSent: readonly string[];
}

export interface Evidence {
  readonly evidenceId: string;
  readonly reference: string;
  readonly description: string;
  readonly sha256: string;
  readonly effectiveOn: CalendarDate;
  readonly recordedLate: RecordedLate | null;
  readonly by: By;
  readonly eventId: EventId;
  readonly recordedAt: Instant | null;
}

export interface ProgressNote {
  readonly text: string;
  readonly effectiveOn: CalendarDate;
  readonly recordedLate: RecordedLate | null;
  readonly by: By;
  readonly eventId: EventId;
  readonly recordedAt: Instant | null;
}

export interface Proposal {
  readonly proposalId: string;
  readonly change: DateChange;
  readonly previousLastDay: CalendarDate | null;
  readonly status: 'pending' | 'approved' | 'refused';
  readonly proposedBy: By;
  readonly decidedBy: By | null;
  /** why it was refused */
  readonly reason: string | null;
  readonly recordedLate: RecordedLate | null;
  readonly eventId: EventId;
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
    readonly by: By;
    readonly eventId: EventId;
  } | null;
  readonly chosenReading: ChosenReading | null;
  readonly occurrences: readonly Occurrence[];
  readonly evidence: readonly Evidence[];
  readonly progress: readonly ProgressNote[];
  readonly proposals: readonly Proposal[];
  readonly triggersReached: readonly ReachedTrigger[];
  /** posts in the department; null where the obligation lacks one */
  readonly owner: PostId | null;
  readonly approver: PostId | null;
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
}

/** The state of a stream `trigger-<name>`. */
export interface Trigger {
  readonly id: string;
  readonly version: number;
  readonly effectiveOn: CalendarDate;
  /** for comparison with a corrected or repeated recording */
  readonly eventId: EventId;
  readonly by: By;
}
