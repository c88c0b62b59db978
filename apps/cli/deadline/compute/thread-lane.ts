import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answers } from './answer-lines';
import type { Lane } from './lane';

/** What Node loads in a worker thread: there only once the program is built. */
const THREAD = join(__dirname, 'thread.js');

/** A lane for every core but the one that asks; none where the program runs from its sources. */
export const threadLanes = (): readonly Lane[] =>
  existsSync(THREAD) ? Array.from({ length: availableParallelism() - 1 }, openThread) : [];

function openThread(): Lane {
  const worker = new Worker(THREAD);
  return {
    answer: (lines) =>
      new Promise<Answers>((resolve, reject) => {
        worker.once('message', (answers: Answers) => {
          worker.off('error', reject);
          resolve(answers);
        });
        worker.once('error', reject);
        worker.postMessage(lines);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
