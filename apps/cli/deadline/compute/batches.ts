/** Lines that are answered together, in the order of their numbers from 0. */
export interface Batch {
  readonly number: number;
  readonly lines: readonly string[];
}

/** Enough to be worth handing over, and little enough to hold: an answer is some 4 kB. */
const LINES = 250;

/** The lines of a text as it comes, in batches; an empty one is passed over. None waits for more text than its own line. */
export async function* batchesOf(input: AsyncIterable<string | Buffer>): AsyncGenerator<Batch, void> {
  const decoder = new TextDecoder();
  let [number, rest] = [0, ''];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = `${rest}${text}`.split(/\r?\n/u);
    rest = lines.pop() ?? '';
    for (const batch of inBatches(lines)) yield { number: number++, lines: batch };
  }
  for (const batch of inBatches([rest])) yield { number, lines: batch };
}

function* inBatches(lines: readonly string[]): Generator<readonly string[]> {
  const told = lines.filter((line) => line.trim() !== '');
  for (let from = 0; from < told.length; from += LINES) yield told.slice(from, from + LINES);
}
