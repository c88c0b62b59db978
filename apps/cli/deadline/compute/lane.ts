import { setImmediate } from 'node:timers/promises';
import { answerLines, type Answers } from './answer-lines';

/** Answers one batch after another. */
export interface Lane {
  answer(lines: readonly string[]): Promise<Answers>;
  close(): Promise<void>;
}

/** A lane in the thread that asks; between batches it lets the others be heard. */
export const ownLane: Lane = {
  answer: async (lines) => {
    await setImmediate();
    return answerLines(lines);
  },
  close: () => Promise.resolve(),
};
