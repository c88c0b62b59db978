import { entryOf } from '#record/ledger';
import { GrowingTree, leafHash, sameHash } from '#transparency/tlog';
import { schemaFault } from '#evidence/bundle';
import { fingerprintOf } from '../rows/find-rows';
import type { Finding } from '../rows/finding';
import type { PublishedLeaves } from './published-leaves';
import { pinnedBy } from '../rows/pinned-by-row';
import {
  type Gap,
  type PinnedByRow,
  type RangeReport,
  type RangeTask,
  StreamRuns,
} from '../rows/range-report';
import {
  type JudgeProof,
  leafDiffers,
  notTheSchema,
  positionNotCounted,
  positionTwice,
  timeFell,
  versionGap,
} from '../rows/row-findings';
import type { RowSource, SourceRow } from '../rows/row-source';

/** Maximum number of findings of each kind per range; the rest is counted. */
const MOST = 100;

export interface RangeMeans {
  /** the published leaves by the tiles; null without tiles */
  readonly published: PublishedLeaves | null;
  /** judges individually proven rows; null where the whole tree is rebuilt */
  readonly proven: JudgeProof | null;
}

/** Judges the rows of a range, individually and relative to each other. */
export async function judgeRange(
  source: RowSource,
  task: RangeTask,
  means: RangeMeans,
  onRows: (rows: number) => void = () => undefined,
): Promise<RangeReport> {
  const judge = new RangeJudge(task, means);
  for await (const page of source.rows(task)) {
    for (const row of page) judge.see(row);
    onRows(page.length);
  }
  return judge.report();
}

class RangeJudge {
  private readonly tree = new GrowingTree();
  private readonly runs = new StreamRuns(() => false);
  private readonly roots: (Uint8Array | null)[] = [];
  private readonly gaps: Gap[] = [];
  private readonly unpublished: SourceRow[] = [];
  private readonly findings: Finding[] = [];
  private readonly positions: number[] = [];
  private readonly fingerprints: number[] = [];
  private readonly pinned = new Map<string, PinnedByRow>();
  private unpublishedCount = 0;
  private findingCount = 0;
  private first: SourceRow | null = null;
  private last: SourceRow | null = null;
  private next: number;

  constructor(
    private readonly task: RangeTask,
    private readonly means: RangeMeans,
  ) {
    this.next = Math.max(0, task.after) + 1;
  }

  see(row: SourceRow): void {
    const leaf = leafHash(entryOf(row));
    if (row.leaf !== null && !sameHash(row.leaf, leaf)) this.find(leafDiffers(row, leaf, row.leaf));
    const fault = schemaFault(row);
    if (fault !== null) this.find(notTheSchema(row, fault));
    const proofFault = this.means.proven?.(row, leaf) ?? null;
    if (proofFault !== null) this.find(proofFault);
    const expected = this.runs.see(row);
    if (expected !== null) this.find(versionGap(row, expected));
    if (this.last !== null && row.recordedAt < this.last.recordedAt)
      this.find(timeFell(row, this.last.recordedAt));
    this.first ??= row;
    this.last = row;
    this.positions.push(row.position);
    this.fingerprints.push(fingerprintOf(row.eventId));
    for (const each of pinnedBy(row)) if (!this.pinned.has(each.sha256)) this.pinned.set(each.sha256, each);
    this.place(row, leaf);
  }

  report(): RangeReport {
    const {
      task,
      gaps,
      first,
      last,
      unpublished: unpublished,
      unpublishedCount: unpublishedCount,
      findings,
      findingCount,
    } = this;
    if (task.dense && this.next <= task.to) this.skipTo(task.to + 1);
    const root = task.dense && gaps.length === 0 ? this.tree.root() : null;
    return {
      task,
      rows: this.positions.length,
      first,
      last,
      roots: this.roots,
      root,
      gaps,
      unpublished: unpublished,
      unpublishedCount: unpublishedCount,
      findings,
      findingCount,
      streams: this.runs.all(),
      pinned: [...this.pinned.values()],
      positions: Float64Array.from(this.positions),
      eventFingerprints: Float64Array.from(this.fingerprints),
      unreadableTiles: this.means.published?.unreadable ?? [],
    };
  }

  /** Adds a row's leaf at its position. */
  private place(row: SourceRow, leaf: Uint8Array): void {
    if (row.position < 1) return this.find(positionNotCounted(row));
    if (this.means.published?.agree(row.position, leaf) === false) {
      this.unpublishedCount += 1;
      if (this.unpublished.length < MOST) this.unpublished.push(row);
    }
    if (row.position < this.next) return this.find(positionTwice(row));
    if (row.position > this.next && this.task.dense) this.skipTo(row.position);
    this.next = row.position + 1;
    if (!this.task.dense || this.gaps.length > 0) return this.pass(row.position, null);
    this.tree.append(leaf);
    this.pass(row.position, this.tree);
  }

  private skipTo(position: number): void {
    this.gaps.push({ from: this.next, to: position - 1 });
    this.next = position;
    this.pass(position - 1, null);
  }

  /** Records the roots at the requested sizes as the tree grows. */
  private pass(position: number, tree: GrowingTree | null): void {
    for (let size = this.wanted(); size !== undefined && size <= position; size = this.wanted())
      this.roots.push(tree === null ? null : tree.root());
  }

  private wanted(): number | undefined {
    return this.task.sizes[this.roots.length];
  }

  private find(finding: Finding): void {
    this.findingCount += 1;
    if (this.findings.length < MOST) this.findings.push(finding);
  }
}
