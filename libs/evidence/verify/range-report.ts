import type { Finding } from './finding';
import type { RowExtent, SourceRow } from './row-source';
import type { StreamRun } from './stream-runs';

/** Rows of one range of positions to judge; crosses to a worker thread. */
export interface RangeTask {
  /** positions above this one */
  readonly after: number;
  /** and not above this one */
  readonly to: number;
  /** every position of it must hold a row, and the tree over it is made again */
  readonly dense: boolean;
  /** of the checkpoints that end in it, rising: the root over the range so far is wanted at each */
  readonly sizes: readonly number[];
}

export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** What a range gives; crosses back. */
export interface RangeReport {
  readonly task: RangeTask;
  readonly rows: number;
  readonly first: SourceRow | null;
  readonly last: SourceRow | null;
  /** over the rows from the start of the range to each of the task's sizes; null behind a gap */
  readonly roots: readonly (Uint8Array | null)[];
  /** over the whole range; null where it has gaps or is not dense */
  readonly root: Uint8Array | null;
  readonly gaps: readonly Gap[];
  /** rows that are not what the tiles say was published at their positions, and how many they are */
  readonly strange: readonly SourceRow[];
  readonly strangeCount: number;
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  readonly streams: readonly StreamRun[];
  /** of every row, in order */
  readonly positions: Float64Array;
  readonly eventPrints: Float64Array;
  /** tiles of leaves that are missing or too short, by index */
  readonly unreadableTiles: readonly number[];
}

/** How much of a ledger is where, before its rows are read. */
export interface Coverage {
  readonly extent: RowExtent;
  /** every position up to this one must hold a row */
  readonly dense: number;
}
