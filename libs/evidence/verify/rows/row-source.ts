import { type RecordedEvent, canonicalJson } from '#domain/kernel';
import { type Head, type StoredEvent, entryOf } from '#record/ledger';

/**
 * A line of a bundle, which is an entry of the log, taken apart as its row would be stored.
 * @throws RangeError for what is no event, or not to the letter its RFC 8785 text
 */
export function storedEventOf(line: string): StoredEvent {
  const event = JSON.parse(line) as RecordedEvent;
  // keys of whole numbers are the one case where these two differ
  for (const text of [JSON.stringify, canonicalJson]) {
    const stored = { ...event, data: text(event.data), metadata: text(event.metadata) };
    if (entryOf(stored) === line) return stored;
  }
  throw new RangeError(`not the canonical text of an event: ${line.slice(0, 80)}…`);
}

/** Which rows a source holds, and so which must not be missing from it. */
export type RowScope =
  /** every row from position 1 on: the tree is made again from them */
  | { readonly kind: 'ledger' }
  /** every row above `after` and not above `to`; each is proven by itself */
  | { readonly kind: 'period'; readonly after: number; readonly to: number }
  /** every row of these streams, perhaps rows of others among them; each is proven by itself */
  | { readonly kind: 'streams'; readonly streams: readonly string[] };

/** Shows one row to be in the log of `size` entries: RFC 9162 section 2.1.3.1. */
export interface RowProof {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

export interface SourceRow extends StoredEvent {
  /** as it stands beside the row; null where the source keeps none */
  readonly leaf: Uint8Array | null;
  /** wanted in every scope but `ledger`; null where it is lost */
  readonly proof: RowProof | null;
}

/** A checkpoint that the source itself remembers: no proof, but it must agree with what stands outside. */
export interface RememberedCheckpoint {
  readonly size: number;
  /** as it stands beside the note; null where the source keeps none */
  readonly root: Uint8Array | null;
  /** the signed note, whole */
  readonly note: string;
}

/** What a source holds, as of one moment; what is added later is left for the next time. */
export interface RowExtent {
  readonly rows: number;
  /** the highest position, 0 for none */
  readonly last: number;
  /** what the source keeps apart from its rows about the last of them; null where it keeps nothing */
  readonly head: Head | null;
}

/**
 * Where `verify` reads rows: the live database, or the lines of a bundle. Nothing that it says is trusted. Every worker
 * thread opens one of its own from a `SourceAddress` and reads other ranges, at the same time.
 */
export interface RowSource {
  readonly scope: RowScope;
  extent(): Promise<RowExtent>;
  /**
   * Rows with `after` < position <= `to`, rising, to the letter: a row that is missing is left out, a position that
   * stands twice comes twice, nothing is mended. In pages of a thousand or so, the next one read while one is judged.
   * @throws RangeError for a line that is no event at all, naming it
   */
  rows(range: { readonly after: number; readonly to: number }): AsyncIterable<readonly SourceRow[]>;
  /** Rising in size; empty where it remembers none. */
  checkpoints(): Promise<readonly RememberedCheckpoint[]>;
  close(): Promise<void>;
}

/**
 * Where a source is to be opened; crosses to worker threads. The published log that a bundle brings along stands in its
 * folder `log`, laid out as the sealer's folder is (checkpoints, stamps and keys; tiles where it has them).
 */
export type SourceAddress =
  | { readonly kind: 'database'; readonly databaseUrl: string }
  | { readonly kind: 'bundle'; readonly folder: string };
