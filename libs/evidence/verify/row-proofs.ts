import { verifyInclusion } from '#tlog';
import type { Finding } from './finding';
import { rowNotProven } from './row-findings';
import type { SourceRow } from './row-source';

/** @returns what is wrong with the proof of a row; null where it leads to a root that was signed */
export type JudgeProof = (row: SourceRow, leaf: Uint8Array) => Finding | null;

/** @param roots of the checkpoints that are trusted, by size */
export const judgeProofs = (roots: ReadonlyMap<number, Uint8Array>): JudgeProof => {
  const newest = [...roots.keys()].reduce((one, other) => Math.max(one, other), 0);
  return (row, leaf) => {
    // what no checkpoint covers cannot have a proof yet, and lies beyond the limit
    if (row.proof === null) return row.position > newest ? null : rowNotProven(row, 'missing');
    const { size, hashes } = row.proof;
    const root = roots.get(size);
    if (root === undefined) return rowNotProven(row, 'unsigned');
    return verifyInclusion({ index: row.position - 1, size, leaf, proof: hashes, root })
      ? null
      : rowNotProven(row, 'wrong');
  };
};
