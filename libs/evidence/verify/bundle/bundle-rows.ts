import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { hashIn } from '#evidence/check-proof';
import { type BundleScope, EVENTS, INCLUSION } from '#evidence/bundle';
import {
  type RowProof,
  type RowScope,
  type RowSource,
  type SourceRow,
  storedEventOf,
} from '../rows/row-source';
import { readManifest } from './bundle-fault';

const CHUNK = 1 << 20;
const LINE_FEED = 0x0a;

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
 * @throws RangeError that names a line without a number, or a last line without an end
 */
function indexLines(path: string, name: string, numberOf: (line: Buffer) => number | null): IndexedLines {
  const file = openSync(path, 'r');
  const found: { readonly number: number; readonly start: number; readonly end: number }[] = [];
  try {
    eachLine(file, (line, start) => {
      const number = numberOf(line);
      if (number === null)
        throw new RangeError(`line ${found.length + 1} of ${name} is not what stands there in a bundle`);
      found.push({ number, start, end: start + line.length });
    });
  } catch (error) {
    closeSync(file);
    throw error;
  }
  found.sort((one, other) => one.number - other.number);
  return {
    numbers: found.map(({ number }) => number),
    read: (at) => {
      const { start, end } = found[at] ?? { start: 0, end: 0 };
      const bytes = Buffer.alloc(end - start);
      readSync(file, bytes, 0, bytes.length, start);
      return bytes.toString('utf8');
    },
    close: () => closeSync(file),
  };
}

/** @throws RangeError for a last line without an end */
function eachLine(file: number, report: (line: Buffer, start: number) => void): void {
  const size = fstatSync(file).size;
  let rest = Buffer.alloc(0);
  let start = 0;
  for (let at = 0; at < size;) {
    const chunk = Buffer.alloc(Math.min(CHUNK, size - at));
    at += readSync(file, chunk, 0, chunk.length, at);
    rest = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED, from)) {
      report(rest.subarray(from, end), start);
      start += end + 1 - from;
      from = end + 1;
    }
    rest = rest.subarray(from);
  }
  if (rest.length > 0) throw new RangeError('the last line has no end');
}

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
  const { scope } = readManifest(folder);
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
    checkpoints: () => Promise.resolve([]),
    close: () => {
      events.close();
      proofs?.close();
      return Promise.resolve();
    },
  };
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
  const stored = storedEventOf(events.read(at));
  return { ...stored, leaf: null, proof: proofs === null ? null : proofOf(proofs, stored.position) };
};

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
