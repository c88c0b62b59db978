import { createReadStream } from 'node:fs';
import { answerBatches, batchesOf } from '../deadline/compute/answer-batches';
import { unreadable } from '../shared/given-file';
import { listUsed } from '../deadline/list-used';
import type { Io, Manner } from '../shared/io';
import type { Settings } from '../shared/settings';

/**
 * Reads one question a line, as JSON, and writes one answer a line in the same order, whatever a line holds. A line that
 * is no question gets an answer that says so, and the others go on. @returns whether every line was a question
 */
export async function deadlineCompute(
  io: Io,
  manner: Manner,
  settings: Settings,
  file: string | undefined,
): Promise<boolean> {
  const input = file === undefined ? io.input : read(file);
  let allWell = true;
  const write = io.outBytes ?? ((bytes) => io.out(Buffer.from(bytes).toString()));
  const { calendar } = await listUsed(io, manner, settings);
  await answerBatches(batchesOf(input), calendar, ({ bytes, well }) => {
    if (!well) allWell = false;
    write(bytes);
  });
  return allWell;
}

/** @throws CommandError where the file cannot be read */
async function* read(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file) as AsyncIterable<Buffer>;
  } catch (error) {
    throw unreadable(file, error);
  }
}
