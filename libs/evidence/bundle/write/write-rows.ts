import { type NamedFile, namedFiles } from '#record/evidence-files';
import { readWithoutKeys } from '#record/sealed-ledger';
import type { JsonObject, RecordedEvent } from '#domain/kernel';
import type { Ledger, StoredRow } from '#record/ledger';
import type { HashOf, PublishedCheckpoint } from '#transparency/tlog';
import { EVENTS, INCLUSION } from '../format/manifest';
import type { BundleScope } from '../format/scope';
import type { Draft } from './draft';
import { type Pinned, type UsedSchemas, pinnedVersions, usedSchemas } from './pinned';
import { inclusionLine } from './proof-lines';
import { scopedRows } from './scoped-rows';

/** The checkpoints that a bundle includes. */
interface NeededSizes {
  add(position: number): void;
  /** rising */
  all(): readonly number[];
}

/** All for the whole ledger; else, for every event, the first that covers it, and the newest. */
function neededSizes(published: readonly number[], whole: boolean): NeededSizes {
  const needed = new Set(whole ? published : published.slice(-1));
  let next = 0;
  return {
    add: (position) => {
      while ((published[next] ?? Infinity) < position) next += 1;
      const first = published[next];
      if (first !== undefined) needed.add(first);
    },
    all: () => [...needed].sort((one, other) => one - other),
  };
}

/** A summary lists individual events only up to this number. */
const MAX_SUMMARIZED = 20_000;

/** Statistics of the written events. */
interface WrittenRows {
  readonly count: number;
  /** number of events newer than the newest checkpoint */
  readonly notYetProven: number;
  readonly perStream: ReadonlyMap<string, number>;
  /** opened for the summary; null where there are too many */
  readonly readable: readonly RecordedEvent[] | null;
  /** sizes of the included checkpoints, ascending */
  readonly sizes: readonly number[];
  readonly pinned: Pinned;
  readonly schemas: UsedSchemas;
  /** that the events attach as evidence */
  readonly files: readonly NamedFile[];
}

/**
 * Writes the entries and, for a partial ledger, the proof of each, in one pass.
 * @throws EventDiffersError where an event is not the one that was published
 */
export async function writeRows(
  draft: Draft,
  from: { readonly ledger: Ledger; readonly scope: BundleScope; readonly to: number },
  published: {
    readonly newest: PublishedCheckpoint;
    readonly hashes: HashOf;
    readonly sizes: readonly number[];
  },
  withWords: boolean,
): Promise<WrittenRows> {
  const { ledger, scope, to } = from;
  const { newest, hashes } = published;
  const { size } = newest;
  const whole = scope.kind === 'ledger';
  const [events, proofs] = [draft.open(EVENTS), whole ? null : draft.open(INCLUSION)];
  const [pinned, schemas, sizes] = [pinnedVersions(), usedSchemas(), neededSizes(published.sizes, whole)];
  const perStream = new Map<string, number>();
  const files: NamedFile[] = [];
  let readable: RecordedEvent[] | null = [];
  let [count, notYetProven] = [0, 0];
  for await (const page of scopedRows(ledger.db, scope, to, { hashes, size })) {
    events.append(page.map(({ entry }) => `${entry}\n`).join(''));
    const sealed = page.map(({ row }) => readWithoutKeys(eventOf(row)));
    for (const event of sealed) {
      pinned.add(event);
      schemas.add(event);
      files.push(...namedFiles(event));
      perStream.set(event.stream, (perStream.get(event.stream) ?? 0) + 1);
    }
    for (const { row, leaf } of page.filter(({ row }) => row.position <= size)) {
      proofs?.append(inclusionLine(hashes, row.position, leaf, newest));
      sizes.add(row.position);
    }
    notYetProven += page.filter(({ row }) => row.position > size).length;
    count += page.length;
    if (count > MAX_SUMMARIZED) readable = null;
    readable?.push(...(withWords ? await opened(ledger, sealed) : sealed));
  }
  events.close();
  proofs?.close();
  return { count, notYetProven, perStream, readable, sizes: sizes.all(), pinned, schemas, files };
}

const eventOf = ({ leaf: _leaf, ...row }: StoredRow): RecordedEvent => ({
  ...row,
  data: JSON.parse(row.data) as JsonObject,
  metadata: JSON.parse(row.metadata) as JsonObject,
});

/** The same events, opened with keys. */
async function opened(ledger: Ledger, events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return [];
  return ledger.readAll({
    after: first.position - 1,
    toPosition: last.position,
    limit: events.length,
    streams: [...new Set(events.map(({ stream }) => stream))],
  });
}
