import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hashIn } from '#tlog';
import { z } from 'zod';
import { storedEventOf } from '../../verify/entry-line';
import type { RowProof, RowScope, RowSource, SourceRow } from '../../verify/row-source';
import { EVENTS, INCLUSION } from '../layout';
import type { BundleScope } from '../scope';
import { firstAbove, indexLines, type IndexedLines } from './indexed-lines';
import { readManifest } from './read-manifest';

const PAGE = 2_000;

/**
 * The rows of a bundle, for `verify`. Nothing is judged here: a line to the letter is a row.
 * @throws RangeError for a line that is no event, Error for a folder that is no bundle
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

/** In canonical text nothing but short values follows the position, and no text can hold these signs unescaped. */
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
