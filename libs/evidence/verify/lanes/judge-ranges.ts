import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { RangeReport, RangeTask } from '../range-report';
import { openLane, type Lane, type LaneSetting } from './lane';
import { openThread, THREAD } from './open-thread';

/** Below so many ranges a thread takes longer to start than they take. */
const RANGES_WORTH_A_THREAD = 3;

export interface JudgeRanges {
  readonly setting: LaneSetting;
  readonly tasks: readonly RangeTask[];
  /** told of every range in the order of the tasks */
  readonly onReport: (report: RangeReport) => void;
  /** told of rows as they are judged */
  readonly onRows: (rows: number) => void;
}

/** Judges all ranges on all cores, whichever comes next. @returns how many lanes worked @throws what a lane threw */
export async function judgeRanges({ setting, tasks, onReport, onRows }: JudgeRanges): Promise<number> {
  const lanes = openLanes(setting, tasks.length);
  const early = new Map<number, RangeReport>();
  let [taken, told] = [0, 0];
  const work = async (lane: Lane): Promise<void> => {
    for (let index = taken++, task = tasks[index]; task !== undefined; index = taken++, task = tasks[index]) {
      early.set(index, await lane.judge(task, onRows));
      for (let next = early.get(told); next !== undefined; next = early.get(told)) {
        early.delete(told);
        told += 1;
        onReport(next);
      }
    }
  };
  try {
    await Promise.all(lanes.map(work));
    return lanes.length;
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
}

function openLanes(setting: LaneSetting, ranges: number): readonly Lane[] {
  const count = Math.min(availableParallelism(), Math.ceil(ranges / RANGES_WORTH_A_THREAD));
  // Node cannot load our sources in a thread: run from them, one lane does it all
  if (count <= 1 || !existsSync(THREAD)) return [openLane(setting)];
  return Array.from({ length: count }, () => openThread(setting));
}
