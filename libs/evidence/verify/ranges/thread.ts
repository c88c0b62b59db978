import { parentPort, workerData } from 'node:worker_threads';
import type { RangeReport, RangeTask } from '../rows/range-report';
import { type RangeJudgeSetting, openRangeJudge } from './range-judge';

/** A thread's messages: progress in rows, then the range's report or an error. */
export type ThreadMessage =
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'report'; readonly report: RangeReport }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The worker thread: receives tasks, sends reports; null ends it. */
if (parentPort !== null) serve(parentPort, openRangeJudge(workerData as RangeJudgeSetting));

function serve(port: NonNullable<typeof parentPort>, judge: ReturnType<typeof openRangeJudge>): void {
  const post = (message: ThreadMessage, transfer: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, [...transfer]);
  port.on('message', (task: RangeTask | null) => {
    if (task === null) void judge.close().then(() => port.close());
    else
      judge
        .judge(task, (rows) => post({ kind: 'rows', rows }))
        .then(
          (report) =>
            post({ kind: 'report', report }, [
              report.positions.buffer as ArrayBuffer,
              report.eventFingerprints.buffer as ArrayBuffer,
            ]),
          (error: unknown) => post({ kind: 'failed', error }),
        );
  });
}
