import { stringify } from 'yaml';
import type { Directory } from '#application/directory';
import type { Viewer } from '#application/queries';
import { type Instant, dateInWales } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { SourceKeys, fileFactOf, rowOf } from './rows';
import { everyEntry, everyFact } from './whole';

interface Written {
  readonly ledger: Ledger;
  readonly directory: Directory;
  /** as in `cylch@0.3.0` */
  readonly program: string;
  readonly now: Instant;
}

const HEADING = `# The whole register of Cylch. “cylch import FILE” loads it into an empty system, “cylch import --compare FILE” names what differs.
# It holds the words and addresses of people: an erasure does not reach it.
`;

/** Each value on lines of its own; nothing is shortened to a reference to something above. */
const yaml = (value: unknown): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });

/** A list of the file, an item at a time. */
async function* listOf(name: string, items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let isEmpty = true;
  for await (const item of items) {
    if (isEmpty) yield `${name}:\n`;
    isEmpty = false;
    yield yaml([item]);
  }
  if (isEmpty) yield `${name}: []\n`;
}

async function* mapped<From, To>(items: AsyncIterable<From>, to: (item: From) => To): AsyncGenerator<To> {
  for await (const item of items) yield to(item);
}

/** The whole register as a register file, piece by piece: little of it is held at a time. */
export async function* registerFile(
  viewer: Viewer,
  { ledger, directory, program, now }: Written,
): AsyncGenerator<string> {
  const sources = new SourceKeys();
  yield HEADING;
  yield yaml({ exported: { on: dateInWales(now), program, holidays: ledger.holidays.current.version } });
  yield* listOf(
    'rows',
    mapped(everyEntry(viewer, ledger), (state) => rowOf(state, sources)),
  );
  yield* listOf('facts', mapped(everyFact(ledger), fileFactOf));
  yield yaml({ sources: sources.all });
  yield yaml({ directory });
}
