import type { PinnedHash } from '#domain/history';
import type { StoredEvent } from '#record/ledger';
import type { Finding, RowName } from './finding';
import type { RowExtent, RowScope, SourceRow } from './row-source';

/** Consecutive versions of one stream. */
interface StreamRun {
  readonly stream: string;
  readonly first: number;
  readonly last: number;
  /** the row of the first */
  readonly row: RowName;
}

/** Checks the versions of every stream, in ledger order. */
export class StreamRuns {
  private readonly runs = new Map<string, { first: number; last: number; row: RowName }>();

  /** @param mustBegin whether a new stream must begin at version 1 */
  constructor(private readonly mustBegin: (stream: string) => boolean) {}

  /** @returns the expected version on a mismatch; null otherwise */
  see(row: StoredEvent): number | null {
    const { position, stream, version, eventId } = row;
    const named = { position, stream, version, eventId };
    return this.join({ stream, first: version, last: version, row: named });
  }

  /** The same for versions that were checked already. */
  join({ stream, first, last, row }: StreamRun): number | null {
    const known = this.runs.get(stream);
    if (known === undefined) {
      this.runs.set(stream, { first, last, row });
      return first === 1 || !this.mustBegin(stream) ? null : 1;
    }
    const expected = known.last + 1;
    known.last = last;
    return first === expected ? null : expected;
  }

  all(): readonly StreamRun[] {
    return [...this.runs].map(([stream, run]) => ({ stream, ...run }));
  }
}

/** A range of positions to judge; sent to a worker thread. */
export interface RangeTask {
  readonly after: number;
  readonly to: number;
  /** every position must have a row, and its tree is rebuilt */
  readonly dense: boolean;
  /** sizes of the checkpoints within it, ascending: their roots are requested */
  readonly sizes: readonly number[];
}

export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Something pinned by hash, with the first row that names it. */
export interface PinnedByRow extends PinnedHash {
  readonly position: number;
}

/** The report of a range; sent back from the thread. */
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
  /** rows that differ from the tiles at their positions, and their number */
  readonly unpublished: readonly SourceRow[];
  readonly unpublishedCount: number;
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  readonly streams: readonly StreamRun[];
  /** what the rows pin by hash, each once */
  readonly pinned: readonly PinnedByRow[];
  /** of every row, in order */
  readonly positions: Float64Array;
  readonly eventFingerprints: Float64Array;
  /** missing or short leaf tiles, by index */
  readonly unreadableTiles: readonly number[];
}

/** The extent of a ledger, before reading its rows. */
interface Coverage {
  readonly extent: RowExtent;
  /** every position up to this one must have a row */
  readonly dense: number;
}

/** Positions of a range: a power of two, so that the tree over a full one is a complete subtree. */
const WIDTH = 8_192;

/**
 * Splits the positions into ranges. Every position up to `dense` is checked; unexpected rows beyond
 * form one last range.
 * @param sizes of the checkpoints whose roots are requested, ascending
 */
export function planRanges(
  scope: RowScope,
  { extent, dense }: Coverage,
  sizes: readonly number[],
): readonly RangeTask[] {
  const isDense = scope.kind !== 'streams';
  const begin = scope.kind === 'period' ? scope.after : 0;
  const tasks: RangeTask[] = [];
  // where so many rows end without a gap; a stated size may lie as far beyond as it likes, and is one range
  const reached = begin + extent.rows;
  for (let after = begin, to = begin; after < dense; after = to) {
    to = after < reached ? Math.min(after + WIDTH, dense) : dense;
    const wanted = sizes.filter((size) => size > after && size <= to);
    tasks.push({ after: after === 0 ? Number.MIN_SAFE_INTEGER : after, to, dense: isDense, sizes: wanted });
  }
  if (extent.last > dense || tasks.length === 0)
    tasks.push({
      after: dense === 0 ? Number.MIN_SAFE_INTEGER : dense,
      to: extent.last,
      dense: false,
      sizes: [],
    });
  return tasks;
}
