import { parentPort } from 'node:worker_threads';
import { answerLines } from './answer-lines';

/** A lane in a thread of its own: lines come in, answers go out. */
parentPort?.on('message', (lines: readonly string[]) => parentPort?.postMessage(answerLines(lines)));
