import type { Bilingual, EventId } from '#domain/kernel';
import type { StoredEvent } from '#record/ledger';
import type { FieldDifference } from './field-differences';

export type FindingCode =
  /** the row at a position is not the one that was published */
  | 'row-altered'
  | 'row-deleted'
  | 'row-forged'
  | 'rows-swapped'
  | 'rows-truncated'
  /** one of these rows is not what was signed; the tiles no longer tell which */
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
  /** what a row names by its hash is gone, or has other bytes */
  | 'content-missing'
  | 'content-altered'
  /** the rows do not give the root that was signed */
  | 'checkpoint-differs'
  /** the log signed two histories */
  | 'history-forked'
  /** the published log itself is damaged */
  | 'checkpoint-unreadable'
  | 'checkpoint-not-trusted'
  | 'checkpoint-withdrawn'
  | 'key-note-unreadable'
  | 'tiles-differ'
  | 'tile-damaged'
  | 'time-stamp-bad'
  /** a stored file is not there, or not the one that its event names */
  | 'evidence-file-missing'
  | 'evidence-file-altered'
  /** a bundle was altered: its files, manifest or consistency proofs */
  | 'bundle-differs';

export interface Finding {
  readonly code: FindingCode;
  /** of the row concerned; null for none */
  readonly position: number | null;
  readonly stream: string | null;
  readonly version: number | null;
  readonly eventId: EventId | null;
  /** published and found values by column, where both are known */
  readonly differences: readonly FieldDifference[];
  readonly message: Bilingual;
}

/** The identifying part of a row. */
export type RowName = Pick<StoredEvent, 'position' | 'stream' | 'version' | 'eventId'>;

/** A finding about a row. */
export const obligationFacts = (
  code: FindingCode,
  { position, stream, version, eventId }: RowName,
  message: Bilingual,
  differences: readonly FieldDifference[] = [],
): Finding => ({ code, position, stream, version, eventId, differences, message });

/** A finding about a position, or about the published log. */
export const aboutPlace = (
  code: FindingCode,
  message: Bilingual,
  position: number | null = null,
): Finding => ({ code, position, stream: null, version: null, eventId: null, differences: [], message });

/** Findings by row; those without a row come last. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => (one.position ?? Infinity) - (other.position ?? Infinity));
