import type { Point } from '#audit';
import type { Directory } from '#identity';
import type { CalendarDate, PartlyTranslated } from '#kernel';
import type { RecordedEvent } from '#ledger';
import type { Obligation, Occurrence, Proposal } from '#obligations';

/** What the pages and forms of one obligation are about: its state and the events that made it. */
export interface ObligationScene {
  readonly id: string;
  readonly title: PartlyTranslated;
  readonly obligation: Obligation;
  readonly events: readonly RecordedEvent[];
  readonly directory: Directory;
}

/** An obligation at some point of the record. */
export interface SceneAt extends ObligationScene {
  readonly point: Point;
  /** the last record known at the point, whether or not it had taken effect */
  readonly lastKnown: RecordedEvent | null;
  /** it was put on the register only after the day asked about */
  readonly registeredLater: boolean;
  /** the day by which it is to be judged; null: today */
  readonly judgedOn: CalendarDate | null;
}

export interface OccurrenceScene extends ObligationScene {
  readonly occurrence: Occurrence;
}

export interface ProposalScene extends ObligationScene {
  readonly proposal: Proposal;
}
