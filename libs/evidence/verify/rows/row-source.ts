import { type RecordedEvent, canonicalJson } from '#domain/kernel';
import { type Head, type StoredEvent, entryOf } from '#record/ledger';

/**
 * Parses a line of a bundle, which is a log entry, into its row.
 * @throws RangeError for an invalid event, or text that is not canonical RFC 8785
 */
export function storedEventOf(line: string): StoredEvent {
  const event = JSON.parse(line) as RecordedEvent;
  // integer keys are the one case where these two differ
  for (const text of [JSON.stringify, canonicalJson]) {
    const stored = { ...event, data: text(event.data), metadata: text(event.metadata) };
    if (entryOf(stored) === line) return stored;
  }
  throw new RangeError(`not the canonical text of an event: ${line.slice(0, 80)}…`);
}

/** The rows that a source must contain. */
export type RowScope =
  /** every row from position 1: the tree is rebuilt from them */
  | { readonly kind: 'ledger' }
  /** every row above `after`, up to `to`; each with its own proof */
  | { readonly kind: 'period'; readonly after: number; readonly to: number }
  /** every row of these streams, possibly with others; each with its own proof */
  | { readonly kind: 'streams'; readonly streams: readonly string[] };

/** An inclusion proof of one row in the log of `size` entries: RFC 9162 section 2.1.3.1. */
export interface RowProof {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

export interface SourceRow extends StoredEvent {
  /** as stored with the row; null where the source has none */
  readonly leaf: Uint8Array | null;
  /** required in every scope except `ledger`; null where lost */
  readonly proof: RowProof | null;
}

/** A checkpoint stored in the source: no proof, but it must agree with the published ones. */
export interface RememberedCheckpoint {
  readonly size: number;
  /** as stored with the note; null where the source has none */
  readonly root: Uint8Array | null;
  /** the signed note, whole */
  readonly note: string;
}

/** Something stored by its hash, as it stands. */
export interface SourceContent {
  /** the hash that it is stored under */
  readonly sha256: string;
  readonly text: string;
  /** its file below the bundle's folder; absent from a database */
  readonly file?: string;
}

/** A snapshot of a source; later additions are ignored. */
export interface RowExtent {
  readonly rows: number;
  /** the highest position, 0 for none */
  readonly last: number;
  /** the source's separate head; null where it has none */
  readonly head: Head | null;
}

/**
 * Where `verify` reads rows: the live database, or the lines of a bundle. Untrusted. Every worker
 * thread opens one of its own from a `SourceAddress` and reads other ranges, at the same time.
 */
export interface RowSource {
  readonly scope: RowScope;
  extent(): Promise<RowExtent>;
  /**
   * Rows with `after` < position <= `to`, ascending, exactly as stored: missing rows are skipped, a repeated position
   * appears twice. In pages of about a thousand, read ahead.
   * @throws RangeError that names an invalid line
   */
  rows(range: { readonly after: number; readonly to: number }): AsyncIterable<readonly SourceRow[]>;
  /** What is stored by hash, in pages; untrusted. */
  contents(): AsyncIterable<readonly SourceContent[]>;
  /** Ascending by size; may be empty. */
  checkpoints(): Promise<readonly RememberedCheckpoint[]>;
  close(): Promise<void>;
}

/**
 * The address of a source; sent to worker threads. The published log in a bundle is in its
 * folder `log`, laid out as the sealer's folder is (checkpoints, stamps and keys; tiles where it has them).
 */
export type SourceAddress =
  | { readonly kind: 'database'; readonly databaseUrl: string }
  | { readonly kind: 'bundle'; readonly folder: string };
