import { setImmediate } from 'node:timers/promises';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HolidayCalendar } from '#domain/calendars';
import { type Answers, answersWith } from './answer-lines';
import { LineReader } from './lines';

/** Lines that are answered together, in the order of their numbers from 0. */
export interface Batch {
  readonly number: number;
  readonly lines: readonly string[];
}

/** Enough to be worth handing over, and little enough to hold: an answer is some 4 kB. */
const LINES = 250;

/** The lines of a text as it comes, in batches, an empty one too. None waits for more text than its own line. */
export async function* batchesOf(input: AsyncIterable<string | Buffer>): AsyncGenerator<Batch, void> {
  const decoder = new TextDecoder();
  const reader = new LineReader();
  let number = 0;
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    for (const batch of inBatches(reader.linesWith(text))) yield { number: number++, lines: batch };
  }
  for (const batch of inBatches(reader.linesWith(decoder.decode()))) yield { number: number++, lines: batch };
  for (const batch of inBatches(reader.lastLine())) yield { number, lines: batch };
}

function* inBatches(lines: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < lines.length; from += LINES) yield lines.slice(from, from + LINES);
}

/** Answers one batch after another. */
interface Answerer {
  answer(lines: readonly string[]): Promise<Answers>;
  close(): Promise<void>;
}

/** A lane in the thread that asks; between batches it lets the others be heard. */
function ownThread(calendar: HolidayCalendar): Answerer {
  const answerLines = answersWith(calendar);
  return {
    answer: async (lines) => {
      await setImmediate();
      return answerLines(lines);
    },
    close: () => Promise.resolve(),
  };
}

/** What Node loads in a worker thread: there only once the program is built. */
const THREAD = join(__dirname, 'thread.js');

/** A lane for every core but the one that asks; none where the program runs from its sources. */
const threadWorkers = ({ source }: HolidayCalendar): readonly Answerer[] =>
  existsSync(THREAD) ? Array.from({ length: availableParallelism() - 1 }, () => openThread(source)) : [];

function openThread(source: HolidayCalendar['source']): Answerer {
  const worker = new Worker(THREAD, { workerData: source });
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

/** So many batches are answered before another thread could have started. */
const BATCHES_WORTH_THREADS = 4;

/** Answers all batches, many of them on all cores. @param calendar one with a source @param onAnswers gets each batch in the order of their numbers */
export async function answerBatches(
  batches: AsyncGenerator<Batch, void>,
  calendar: HolidayCalendar,
  onAnswers: (answers: Answers) => void,
): Promise<void> {
  const early = new Map<number, Answers>();
  let answered = 0;
  const tell = (number: number, answers: Answers): void => {
    early.set(number, answers);
    for (let next = early.get(answered); next !== undefined; next = early.get(answered)) {
      early.delete(answered);
      answered += 1;
      onAnswers(next);
    }
  };
  const work = async (worker: Answerer): Promise<void> => {
    try {
      for (let next = await batches.next(); next.done !== true; next = await batches.next()) {
        const { number, lines } = next.value;
        tell(number, await worker.answer(lines));
        if (number === BATCHES_WORTH_THREADS) hire();
      }
    } finally {
      await worker.close();
    }
  };
  const hired: Promise<void>[] = [];
  const hire = (): void => {
    hired.push(...threadWorkers(calendar).map(work));
    // what one throws is thrown below, once the own lane has ended
    for (const working of hired) working.catch(() => undefined);
  };
  await work(ownThread(calendar));
  await Promise.all(hired);
}
