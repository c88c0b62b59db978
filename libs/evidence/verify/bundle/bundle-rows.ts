import { closeSync, existsSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { StoredEvent } from '#record/ledger';
import { hashIn } from '#evidence/check-proof';
import {
  BUNDLE_LIMITS,
  type BundleScope,
  EVENTS,
  INCLUSION,
  type Manifest,
  contentFile,
  ruleFile,
} from '#evidence/bundle';
import { openPlain } from '#record/plain-files';
import {
  type RowProof,
  type RowScope,
  type RowSource,
  type SourceContent,
  type SourceRow,
  storedEventOf,
} from '../rows/row-source';
import { readManifest } from './bundle-fault';
import { bundleText } from './bundle-text';
import { eachLine } from './lines';

/** An index of a file's lines by their number, without holding the file in memory. */
interface IndexedLines {
  /** ascending; a repeated number appears twice */
  readonly numbers: readonly number[];
  /** @param at index in `numbers` */
  read(at: number): string;
  close(): void;
}

/**
 * Indexes a file of lines in one pass. @param numberOf the number of a line, from its bytes; null for none
 * @throws RangeError that names a line without a number, LineFault
 */
function indexLines(path: string, name: string, numberOf: (line: Buffer) => number | null): IndexedLines {
  const { file } = openPlain(path, BUNDLE_LIMITS.file.lines);
  // numbers alone, eight bytes each: there may be millions
  const [numbers, starts, ends]: [number[], number[], number[]] = [[], [], []];
  try {
    eachLine(file, BUNDLE_LIMITS, (line, start) => {
      const number = numberOf(line);
      if (number === null) throw otherLine(numbers.length + 1, name);
      numbers.push(number);
      starts.push(start);
      ends.push(start + line.length);
      return true;
    });
  } catch (error) {
    closeSync(file);
    throw error;
  }
  const order = Uint32Array.from(numbers, (_, at) => at);
  order.sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0));
  return {
    numbers: Array.from(order, (at) => numbers[at] ?? 0),
    read: (at) => {
      const line = order[at] ?? 0;
      const [start, end] = [starts[line] ?? 0, ends[line] ?? 0];
      const bytes = Buffer.alloc(end - start);
      readSync(file, bytes, 0, bytes.length, start);
      return bytes.toString('utf8');
    },
    close: () => closeSync(file),
  };
}

const otherLine = (line: number, name: string): RangeError =>
  new RangeError(`line ${line} of ${name} is not what stands there in a bundle`);

/** The first index whose number is greater. */
function firstAbove(numbers: readonly number[], number: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}

const PAGE = 2_000;

/**
 * The rows of a bundle, for `verify`, exactly as in its lines. Nothing is judged here.
 * @throws RangeError for an invalid line, Error for a folder that is no bundle
 */
export function openBundleRows(folder: string): RowSource {
  const { scope, pinned } = readManifest(folder);
  const events = indexLines(join(folder, EVENTS), EVENTS, positionOf);
  const proofFile = join(folder, INCLUSION);
  const proofs = existsSync(proofFile) ? indexLines(proofFile, INCLUSION, provenPositionOf) : null;
  return {
    scope: rowScope(scope),
    extent: () =>
      Promise.resolve({ rows: events.numbers.length, last: events.numbers.at(-1) ?? 0, head: null }),
    rows: async function* ({ after, to }) {
      const [start, end] = [firstAbove(events.numbers, after), firstAbove(events.numbers, to)];
      for (let at = start; at < end; at += PAGE) {
        const count = Math.min(PAGE, end - at);
        yield await Promise.resolve(
          Array.from({ length: count }, (_, index) => rowAt(events, proofs, at + index)),
        );
      }
    },
    contents: () => contentsIn(folder, pinned),
    checkpoints: () => Promise.resolve([]),
    close: () => {
      events.close();
      proofs?.close();
      return Promise.resolve();
    },
  };
}

/** The rules and contents that the manifest names, as their files stand. */
async function* contentsIn(
  folder: string,
  { rules, contents }: Manifest['pinned'],
): AsyncGenerator<readonly SourceContent[]> {
  const named = [
    ...rules.map((sha256) => ({ sha256, path: ruleFile(sha256) })),
    ...contents.map((sha256) => ({ sha256, path: contentFile(sha256) })),
  ];
  for (const { sha256, path } of named) {
    // one that is not there has no bytes that fit its hash
    const text = bundleText(folder, path) ?? '';
    yield await Promise.resolve([{ sha256, text, file: path }]);
  }
}

function rowScope(scope: BundleScope): RowScope {
  switch (scope.kind) {
    case 'ledger':
      return scope;
    case 'period':
      return { kind: 'period', after: scope.after, to: scope.last };
    case 'obligation':
      return { kind: 'streams', streams: scope.streams };
  }
}

const rowAt = (events: IndexedLines, proofs: IndexedLines | null, at: number): SourceRow => {
  const stored = entryAt(events, at);
  return { ...stored, leaf: null, proof: proofs === null ? null : proofOf(proofs, stored.position) };
};

function entryAt(events: IndexedLines, at: number): StoredEvent {
  try {
    return storedEventOf(events.read(at));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RangeError(`the record at position ${events.numbers[at]} in ${EVENTS}: ${why}`, {
      cause: error,
    });
  }
}

const proofLineSchema = z.object({ index: z.int(), size: z.int().min(0), proof: z.array(z.string()) });

function proofOf(proofs: IndexedLines, position: number): RowProof | null {
  const at = firstAbove(proofs.numbers, position - 1);
  if (proofs.numbers[at] !== position) return null;
  const { size, proof } = proofLineSchema.parse(JSON.parse(proofs.read(at)));
  const hashes = proof.map(hashIn);
  return hashes.includes(null) ? null : { size, hashes: hashes.filter((hash) => hash !== null) };
}

/** In canonical text only short values follow the position, and no string can contain this sequence unescaped. */
const POSITION = Buffer.from(',"position":');

function positionOf(line: Buffer): number | null {
  const at = line.lastIndexOf(POSITION);
  const digits = /^[1-9]\d{0,15}(?=,)/.exec(line.subarray(at + POSITION.length).toString('latin1'))?.[0];
  return at < 0 || digits === undefined ? null : Number(digits);
}

/** Positions count from 1, indexes of leaves from 0. */
function provenPositionOf(line: Buffer): number | null {
  const index = /^\{"index":(\d{1,16}),/.exec(line.subarray(0, 40).toString('latin1'))?.[1];
  return index === undefined ? null : Number(index) + 1;
}
