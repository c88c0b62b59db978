import { parentPort, workerData } from 'node:worker_threads';
import type { RangeReport, RangeTask } from '../rows/range-report';
import { type RangeJudgeSetting, openRangeJudge } from './range-judge';

/** What a thread says: rows judged on the way, then the range's report, or why there is none. */
export type ThreadMessage =
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'report'; readonly report: RangeReport }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A lane in a thread of its own: a task comes in, a report goes out; null ends it. */
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
