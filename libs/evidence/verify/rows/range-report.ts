import type { StoredEvent } from '#record/ledger';
import type { Finding } from './finding';
import type { RowExtent, RowScope, SourceRow } from './row-source';

/** Versions of one stream that follow on each other. */
interface StreamRun {
  readonly stream: string;
  readonly first: number;
  readonly last: number;
  /** the row of the first */
  readonly row: StoredEvent;
}

/** Holds the versions of every stream against each other, in the order of the ledger. */
export class StreamRuns {
  private readonly runs = new Map<string, { first: number; last: number; row: StoredEvent }>();

  /** @param mustBegin whether a stream that is new must begin at its version 1 */
  constructor(private readonly mustBegin: (stream: string) => boolean) {}

  /** @returns the version that should have come; null where it came */
  see(row: StoredEvent): number | null {
    return this.join({ stream: row.stream, first: row.version, last: row.version, row });
  }

  /** The same for versions that were held against each other already. */
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

/** Rows of one range of positions to judge; crosses to a worker thread. */
export interface RangeTask {
  readonly after: number;
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
  readonly unpublished: readonly SourceRow[];
  readonly unpublishedCount: number;
  readonly findings: readonly Finding[];
  readonly findingCount: number;
  readonly streams: readonly StreamRun[];
  /** of every row, in order */
  readonly positions: Float64Array;
  readonly eventFingerprints: Float64Array;
  /** tiles of leaves that are missing or too short, by index */
  readonly unreadableTiles: readonly number[];
}

/** How much of a ledger is where, before its rows are read. */
interface Coverage {
  readonly extent: RowExtent;
  /** every position up to this one must hold a row */
  readonly dense: number;
}

/** Positions of a range: a power of two, so that the tree over a full one is a complete subtree. */
const WIDTH = 8_192;

/**
 * Shares the positions out. Every position up to `dense` is looked at; what stands beyond, where nobody should have put
 * it, comes in one last range.
 * @param sizes of the checkpoints whose roots are wanted, rising
 */
export function planRanges(
  scope: RowScope,
  { extent, dense }: Coverage,
  sizes: readonly number[],
): readonly RangeTask[] {
  const isDense = scope.kind !== 'streams';
  const begin = scope.kind === 'period' ? scope.after : 0;
  const tasks: RangeTask[] = [];
  for (let after = begin; after < dense; after += WIDTH) {
    const to = Math.min(after + WIDTH, dense);
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
