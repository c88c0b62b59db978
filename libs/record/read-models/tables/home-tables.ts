import type { CalendarDate, ObligationId, PersonId, PostId } from '#domain/kernel';
import type { Change } from '#domain/obligations';

/** What waits for a second person: a completion that was submitted, or a change to an entry or a fact that was proposed. */
export interface AwaitedDecision {
  /** the entry, or the stream of the fact */
  readonly stream: ObligationId;
  /** of the submission or the proposal */
  readonly decisionId: string;
  /** of the event that put it forward */
  readonly position: number;
  readonly kind: 'completion' | Change['kind'];
  /** of a completion, and of a change to one occurrence */
  readonly occurrence: number | null;
  /** that it puts forward: the new last day of what moves, the day on which what was submitted was done */
  readonly onDay: CalendarDate | null;
  readonly personId: PersonId;
  readonly onBehalfOf: PersonId | null;
  readonly postId: PostId | null;
  /** of the entry; null of a fact */
  readonly owner: PostId | null;
  readonly approver: PostId | null;
  /** of a fact: the posts that approve for what counts from it; an entry has its own approver */
  readonly approvers: readonly PostId[];
}

export type TaskKind =
  /** an occurrence that is not done */
  | 'due'
  /** an occurrence whose day had passed before loading, and of which nobody has said what became of it */
  | 'past'
  | 'milestone'
  /** what woke the entry and has no answer */
  | 'trigger'
  | 'look-again'
  /** a possible date: how the words are read is to be chosen */
  | 'reading'
  /** a fact that dates count from and that nothing is recorded of */
  | 'fact'
  /** a part of the entry that is missing */
  | 'incomplete';
/** Something that an open entry asks of a post. */
export interface Task {
  readonly stream: ObligationId;
  readonly kind: TaskKind;
  /** what of the entry it is about: an occurrence’s number, the name of a trigger or a fact, a missing part; empty for the whole */
  readonly key: string;
  /** who is to do it; null where nobody is named */
  readonly post: PostId | null;
  /** of its entry */
  readonly approver: PostId | null;
  /** the day by which, or since when; null where there is none */
  readonly onDay: CalendarDate | null;
  /** of what its entry asks of its kind and of the same post, by day and key */
  readonly isFirst: boolean;
  /** of the one before it among these; null for the first, and where that has none */
  readonly dayBefore: CalendarDate | null;
  /** its day is one of several that the words allow */
  readonly candidate: boolean;
}

export type HomeTables = {
  'read.awaitedDecision': AwaitedDecision;
  'read.task': Task;
};
