import type { Bilingual, CalendarDate, EventId, Instant } from '#domain/kernel';
import type { z } from 'zod';
import type { Change, documentSchema } from './model/commands';
import type { Opens } from './model/opens';
import type { FactEntry, FactKind, FactValue } from './model/facts';
import type { By, RecordedLate } from './events/parts';

export interface Proposal {
  readonly proposalId: string;
  readonly change: Change;
  readonly previousLastDay: CalendarDate | null;
  /** for an amendment: the fields that it changes */
  readonly changes: readonly string[];
  /** `outdated`: another, which set the same date, was approved */
  readonly status: 'pending' | 'approved' | 'refused' | 'withdrawn' | 'outdated';
  /** the proposal whose approval made it outdated */
  readonly outdatedBy?: string;
  readonly proposedBy: By;
  readonly decidedBy: By | null;
  /** when it was decided, or taken back, as recorded */
  readonly decidedAt: Instant | null;
  /** why it was refused or withdrawn */
  readonly reason: string | null;
  readonly recordedLate: RecordedLate | null;
  readonly eventId: EventId;
}

/** One entry of a fact, as last recorded or corrected. */
export interface RecordedEntry extends FactEntry {
  readonly evidence: z.infer<typeof documentSchema>;
  /** it had been recorded by mistake: it has not happened */
  readonly withdrawn: boolean;
  readonly by: By;
}

/** The state of a stream `fact-<name>`. */
export interface Fact {
  readonly id: string;
  readonly version: number;
  readonly kind: FactKind;
  readonly title: Bilingual | null;
  /** by number; those withdrawn too */
  readonly entries: readonly RecordedEntry[];
  /** the event that last recorded, corrected or withdrew something; null while all is only proposed */
  readonly eventId: EventId | null;
  /** the case that arose from it */
  readonly opens: Opens | null;
  readonly by: By | null;
  readonly proposals: readonly Proposal[];
}

/** A fact as it last reached an obligation. */
export interface ReceivedFact {
  readonly value: FactValue;
  readonly factEventId: EventId;
  readonly factVersion: number;
}
