import { openLog } from '#transparency/published-log';
import { judgeRange } from './judge-range';
import { openRowSource } from './open-row-source';
import { PublishedLeaves } from './published-leaves';
import type { RangeReport, RangeTask } from '../rows/range-report';
import { judgeProofs } from '../rows/row-findings';
import type { SourceAddress } from '../rows/row-source';

/** The setting of every judge; sent to worker threads. */
export interface RangeJudgeSetting {
  readonly address: SourceAddress;
  /** tiles to compare the rows with; null without any */
  readonly published: { readonly folder: string; readonly size: number } | null;
  /** trusted roots by size, where rows are proven individually */
  readonly roots: ReadonlyMap<number, Uint8Array> | null;
}

/** Judges ranges sequentially with its own row source. */
export interface RangeJudge {
  judge(task: RangeTask, onRows: (rows: number) => void): Promise<RangeReport>;
  close(): Promise<void>;
}

/** A judge in this thread. */
export function openRangeJudge({ address, published, roots }: RangeJudgeSetting): RangeJudge {
  const source = openRowSource(address);
  const log = published === null ? null : openLog(published.folder);
  const proven = roots === null ? null : judgeProofs(roots);
  return {
    judge: (task, onRows) => {
      const leaves = log === null || published === null ? null : new PublishedLeaves(log, published.size);
      return judgeRange(source, task, { published: leaves, proven }, onRows);
    },
    close: () => source.close(),
  };
}
