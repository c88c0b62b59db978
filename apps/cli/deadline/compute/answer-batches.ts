import type { Answers } from './answer-lines';
import type { Batch } from './batches';
import { ownLane, type Lane } from './lane';
import { threadLanes } from './thread-lane';

/** So many batches are answered before another thread could have started. */
const BATCHES_WORTH_THREADS = 4;

/** Answers all batches, many of them on all cores. @param onAnswers told of each batch in the order of their numbers */
export async function answerBatches(
  batches: AsyncGenerator<Batch, void>,
  onAnswers: (answers: Answers) => void,
): Promise<void> {
  const early = new Map<number, Answers>();
  let told = 0;
  const tell = (number: number, answers: Answers): void => {
    early.set(number, answers);
    for (let next = early.get(told); next !== undefined; next = early.get(told)) {
      early.delete(told);
      told += 1;
      onAnswers(next);
    }
  };
  const work = async (lane: Lane): Promise<void> => {
    try {
      for (let next = await batches.next(); next.done !== true; next = await batches.next()) {
        const { number, lines } = next.value;
        tell(number, await lane.answer(lines));
        if (number === BATCHES_WORTH_THREADS) hire();
      }
    } finally {
      await lane.close();
    }
  };
  const hired: Promise<void>[] = [];
  const hire = (): void => {
    hired.push(...threadLanes().map(work));
    // what one throws is thrown below, once the own lane has ended
    for (const working of hired) working.catch(() => undefined);
  };
  await work(ownLane);
  await Promise.all(hired);
}
