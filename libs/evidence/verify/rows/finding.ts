import type { Bilingual } from '#domain/kernel';
import type { StoredEvent } from '#record/ledger';
import type { FieldDifference } from './field-differences';

/** What `verify` can find; a closed list for programs. */
export type FindingCode =
  /** the row at a position is not the one that was published */
  | 'row-altered'
  | 'row-deleted'
  | 'row-forged'
  | 'rows-swapped'
  | 'rows-truncated'
  /** somewhere among these rows one is not what was signed; the tiles no longer tell which */
  | 'rows-differ'
  /** a row contradicts itself or its neighbours */
  | 'leaf-differs'
  | 'not-the-schema'
  | 'position-missing'
  | 'position-twice'
  | 'position-not-counted'
  | 'version-gap'
  | 'time-fell'
  | 'event-id-twice'
  | 'head-differs'
  /** a row of a part of the ledger is not in the log that was signed */
  | 'row-not-proven'
  /** the rows do not give the root that was signed */
  | 'checkpoint-differs'
  /** the log signed two histories */
  | 'history-forked'
  /** what stands outside is itself not sound */
  | 'checkpoint-unreadable'
  | 'checkpoint-not-trusted'
  | 'checkpoint-withdrawn'
  | 'key-note-unreadable'
  | 'tiles-differ'
  | 'tile-damaged'
  | 'time-stamp-bad'
  /** a bundle is not the one that was made: its files, its manifest or the steps between its checkpoints */
  | 'bundle-differs';

export interface Finding {
  readonly code: FindingCode;
  /** of the row it is about; null where it is about none */
  readonly position: number | null;
  readonly stream: string | null;
  readonly version: number | null;
  readonly eventId: string | null;
  /** what was published and what is found, column by column, where both are known */
  readonly differences: readonly FieldDifference[];
  readonly message: Bilingual;
}

/** The part of a row by which people find it. */
export type RowName = Pick<StoredEvent, 'position' | 'stream' | 'version' | 'eventId'>;

/** A finding about a row. */
export const obligationFacts = (
  code: FindingCode,
  { position, stream, version, eventId }: RowName,
  message: Bilingual,
  differences: readonly FieldDifference[] = [],
): Finding => ({ code, position, stream, version, eventId, differences, message });

/** A finding about a place in the ledger, or about what stands outside it. */
export const aboutPlace = (
  code: FindingCode,
  message: Bilingual,
  position: number | null = null,
): Finding => ({ code, position, stream: null, version: null, eventId: null, differences: [], message });

/** Findings in the order of their rows; those about no row come last. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => (one.position ?? Infinity) - (other.position ?? Infinity));
