import type { Directory } from '#identity';
import type { PartlyTranslated } from '#kernel';
import type { RecordedEvent } from '#ledger';
import type { Obligation, Occurrence, Proposal } from '#obligations';

/** What the pages and forms of one obligation are about, as of one position of the ledger. */
export interface ObligationScene {
  readonly id: string;
  readonly title: PartlyTranslated;
  readonly obligation: Obligation;
  readonly events: readonly RecordedEvent[];
  readonly directory: Directory;
}

export interface OccurrenceScene extends ObligationScene {
  readonly occurrence: Occurrence;
}

export interface ProposalScene extends ObligationScene {
  readonly proposal: Proposal;
}
