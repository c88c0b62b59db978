import { type Database, type StoredRow, entryOf, storedRows } from '#record/ledger';
import { type HashOf, leafHash, sameHash } from '#transparency/tlog';
import type { BundleScope } from '../format/scope';

/** A log entry for a bundle. */
export interface ScopedRow {
  readonly row: StoredRow;
  /** what its leaf hashes */
  readonly entry: string;
  readonly leaf: Uint8Array;
}

/** An event is not the one published at its position: the ledger must be verified first. */
export class EventDiffersError extends Error {
  override readonly name = 'RowDiffersError';

  constructor(readonly position: number) {
    super(`the row at position ${position} is not the one that was published`);
  }
}

const PAGE = 1_000;

/**
 * The events of a scope in pages, in order, up to a position.
 * @throws EventDiffersError where one is not the leaf that was published
 */
export async function* scopedRows(
  db: Database,
  scope: BundleScope,
  to: number,
  published: { readonly hashes: HashOf; readonly size: number },
): AsyncGenerator<readonly ScopedRow[]> {
  const last = scope.kind === 'period' ? scope.last : to;
  const streams = scope.kind === 'obligation' ? { streams: scope.streams } : {};
  let after = scope.kind === 'period' ? scope.after : 0;
  for (;;) {
    const rows = await storedRows(db, { after, to: last, limit: PAGE, ...streams });
    if (rows.length > 0) yield rows.map((row) => scoped(row, published));
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.position ?? last;
  }
}

function scoped(row: StoredRow, { hashes, size }: { hashes: HashOf; size: number }): ScopedRow {
  const entry = entryOf(row);
  const leaf = leafHash(Buffer.from(entry));
  if (row.position <= size && !sameHash(leaf, hashes(0, row.position - 1)))
    throw new EventDiffersError(row.position);
  return { row, entry, leaf };
}
