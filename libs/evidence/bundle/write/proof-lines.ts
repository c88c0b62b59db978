import { canonicalJson } from '#domain/kernel';
import { type HashOf, type PublishedCheckpoint, consistencyProof, inclusionProof } from '#transparency/tlog';
import type { PublishedLog } from '#transparency/published-log';
import { CONSISTENCY } from '../format/manifest';
import type { Draft } from './draft';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Inclusion proofs for `cylch audit check-proof`, one line per event. */
export const inclusionLine = (
  hashes: HashOf,
  position: number,
  leaf: Uint8Array,
  { size, root }: PublishedCheckpoint,
): string =>
  `${canonicalJson({
    kind: 'inclusion',
    index: position - 1,
    size,
    leaf: base64(leaf),
    root: base64(root),
    proof: inclusionProof(hashes, position - 1, size).map(base64),
  })}\n`;

/** Consistency proofs between successive checkpoints, one line per step. */
export function writeConsistency(
  draft: Draft,
  log: PublishedLog,
  checkpoints: readonly PublishedCheckpoint[],
): void {
  const lines = checkpoints.slice(1).map((newer, index) => {
    const older = checkpoints[index] ?? newer;
    return `${canonicalJson({
      kind: 'consistency',
      from: older.size,
      to: newer.size,
      fromCheckpoint: older.written,
      toCheckpoint: newer.written,
      proof: consistencyProof(log.hashes(newer.size), older.size, newer.size).map(base64),
    })}\n`;
  });
  draft.put(CONSISTENCY, lines.join(''));
}
