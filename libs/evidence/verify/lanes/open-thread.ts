import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RangeReport, RangeTask } from '../range-report';
import type { Lane, LaneSetting } from './lane';
import type { Said } from './thread';

/** What Node loads in a worker thread: there only once the program is built. */
export const THREAD = join(__dirname, 'thread.js');

/** A lane in a thread of its own, so that every core judges. */
export function openThread(setting: LaneSetting): Lane {
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
    const hear = (said: Said): void => {
      if (said.kind === 'rows') return onRows(said.rows);
      worker.off('message', hear);
      if (said.kind === 'report') resolve(said.report);
      else reject(said.error instanceof Error ? said.error : new Error(String(said.error)));
    };
    worker.on('message', hear);
    worker.postMessage(task);
  });
}
