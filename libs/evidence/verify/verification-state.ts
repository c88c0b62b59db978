import { GrowingTree } from '#transparency/tlog';
import type { Finding } from './rows/finding';
import { type Gap, type PinnedByRow, type RangeReport, StreamRuns } from './rows/range-report';
import { timeFell, versionGap } from './rows/row-findings';
import type { RowScope, SourceRow } from './rows/row-source';

/** Findings between ranges, beyond those within them. */
const MOST = 1_000;

/** Merges the reports of all ranges, in order. */
export class VerificationState {
  /** the root over the rows, by checkpoint size; null after a gap */
  readonly roots = new Map<number, Uint8Array | null>();
  readonly gaps: Gap[] = [];
  readonly unpublished: SourceRow[] = [];
  readonly findings: Finding[] = [];
  readonly unreadableTiles: number[] = [];
  readonly fingerprints: { readonly positions: Float64Array; readonly fingerprints: Float64Array }[] = [];
  /** by hash */
  readonly pinned = new Map<string, PinnedByRow>();
  findingCount = 0;
  rows = 0;
  last: SourceRow | null = null;
  private readonly subtrees = new Map<string, Uint8Array>();
  private readonly tree = new GrowingTree((level, index, hash) =>
    this.subtrees.set(`${level} ${index}`, hash),
  );
  private readonly runs: StreamRuns;
  private isWhole = true;

  constructor(scope: RowScope) {
    this.runs = new StreamRuns((stream) => beginsAtOne(scope, stream));
  }

  add(report: RangeReport): void {
    this.rows += report.rows;
    this.gaps.push(...report.gaps);
    this.unpublished.push(...report.unpublished);
    this.findings.push(...report.findings);
    this.findingCount += report.findingCount;
    this.unreadableTiles.push(...report.unreadableTiles);
    this.fingerprints.push({ positions: report.positions, fingerprints: report.eventFingerprints });
    for (const each of report.pinned) if (!this.pinned.has(each.sha256)) this.pinned.set(each.sha256, each);
    this.addRoots(report);
    this.addStreams(report);
    if (report.first !== null && this.last !== null && report.first.recordedAt < this.last.recordedAt)
      this.find(timeFell(report.first, this.last.recordedAt));
    this.last = report.last ?? this.last;
  }

  /** The number of rows beyond a position. */
  beyond(position: number): number {
    const count = (positions: Float64Array): number =>
      positions.reduce((found, each) => found + (each > position ? 1 : 0), 0);
    return this.fingerprints.reduce((found, { positions }) => found + count(positions), 0);
  }

  private addRoots({ task, roots, root }: RangeReport): void {
    for (const [index, size] of task.sizes.entries()) {
      const upTo = roots[index] ?? null;
      this.roots.set(size, this.isWhole && upTo !== null ? this.rootWith(upTo) : null);
    }
    this.isWhole &&= root !== null;
    if (root !== null) this.tree.append(root);
  }

  /** Ranges are as wide as a complete subtree: the tree over them with a part of the next is the tree over their rows. */
  private rootWith(part: Uint8Array): Uint8Array {
    const grown = GrowingTree.from(this.tree.size, (level, index) => this.subtree(level, index));
    grown.append(part);
    return grown.root();
  }

  private subtree(level: number, index: number): Uint8Array {
    const hash = this.subtrees.get(`${level} ${index}`);
    if (hash === undefined) throw new TypeError('a subtree is asked for before it is complete');
    return hash;
  }

  private addStreams({ streams }: RangeReport): void {
    for (const run of streams) {
      const expected = this.runs.join(run);
      if (expected !== null) this.find(versionGap(run.row, expected));
    }
  }

  private find(finding: Finding): void {
    this.findingCount += 1;
    if (this.findings.length < MOST) this.findings.push(finding);
  }
}

function beginsAtOne(scope: RowScope, stream: string): boolean {
  switch (scope.kind) {
    case 'ledger':
      return true;
    case 'period':
      return scope.after === 0;
    case 'streams':
      return scope.streams.includes(stream);
  }
}
