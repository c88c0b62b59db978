import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { RangeReport, RangeTask } from '../rows/range-report';
import { type RangeJudge, type RangeJudgeSetting, openRangeJudge } from './range-judge';
import type { ThreadMessage } from './thread';

/** The module of worker threads: exists only in the built program. */
const THREAD = join(__dirname, 'thread.js');

/** A judge in a thread of its own. */
function openThread(setting: RangeJudgeSetting): RangeJudge {
  const worker = new Worker(THREAD, { workerData: setting });
  const ended = new Promise<never>((_resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread of verify ended with ${code}`)));
  });
  ended.catch(() => undefined);
  return {
    judge: (task, onRows) => Promise.race([ended, ask(worker, task, onRows)]),
    close: async () => {
      worker.postMessage(null);
      await ended.catch(() => undefined);
    },
  };
}

function ask(worker: Worker, task: RangeTask, onRows: (rows: number) => void): Promise<RangeReport> {
  return new Promise((resolve, reject) => {
    const receive = (message: ThreadMessage): void => {
      if (message.kind === 'rows') return onRows(message.rows);
      worker.off('message', receive);
      if (message.kind === 'report') resolve(message.report);
      else reject(message.error instanceof Error ? message.error : new Error(String(message.error)));
    };
    worker.on('message', receive);
    worker.postMessage(task);
  });
}

/** With fewer ranges per thread, starting one is not worthwhile. */
const RANGES_WORTH_A_THREAD = 3;

interface JudgeRanges {
  readonly setting: RangeJudgeSetting;
  readonly tasks: readonly RangeTask[];
  /** called for every range in the order of the tasks */
  readonly onReport: (report: RangeReport) => void;
  /** called with the number of rows judged */
  readonly onRows: (rows: number) => void;
}

/** Judges all ranges on all cores. @returns the number of threads @throws what a thread threw */
export async function judgeRanges({ setting, tasks, onReport, onRows }: JudgeRanges): Promise<number> {
  const workers = openWorkers(setting, tasks.length);
  const early = new Map<number, RangeReport>();
  let [taken, reported] = [0, 0];
  const work = async (worker: RangeJudge): Promise<void> => {
    for (let index = taken++, task = tasks[index]; task !== undefined; index = taken++, task = tasks[index]) {
      early.set(index, await worker.judge(task, onRows));
      for (let next = early.get(reported); next !== undefined; next = early.get(reported)) {
        early.delete(reported);
        reported += 1;
        onReport(next);
      }
    }
  };
  try {
    await Promise.all(workers.map(work));
    return workers.length;
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
  }
}

function openWorkers(setting: RangeJudgeSetting, ranges: number): readonly RangeJudge[] {
  const count = Math.min(availableParallelism(), Math.ceil(ranges / RANGES_WORTH_A_THREAD));
  // Node cannot load TypeScript in a thread: from source, this thread does everything
  if (count <= 1 || !existsSync(THREAD)) return [openRangeJudge(setting)];
  return Array.from({ length: count }, () => openThread(setting));
}
