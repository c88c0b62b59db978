import { type Result, ok } from '#domain/kernel';
import { type StoredRow, entryOf } from '#record/ledger';
import { leafHash, sameHash } from '#transparency/tlog';
import type { NewLeaf } from '#transparency/published-log';
import { type SealRefusal, rowAltered } from './seal-outcome';

/** The leaves of the rows that follow on a log of `size`, each held against the one that was made in the append. */
export function newLeaves(rows: readonly StoredRow[], size: number): Result<readonly NewLeaf[], SealRefusal> {
  const leaves: NewLeaf[] = [];
  for (const [index, row] of rows.entries()) {
    const entry = Buffer.from(entryOf(row));
    const hash = leafHash(entry);
    if (row.position !== size + index + 1 || !sameHash(hash, row.leaf)) return rowAltered(size + index + 1);
    leaves.push({ hash, entry });
  }
  return ok(leaves);
}
