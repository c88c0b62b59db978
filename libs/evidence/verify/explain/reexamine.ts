import { entryOf } from '#ledger';
import { leafHash, sameHash } from '#tlog';
import { rowsBetween } from '../find-rows';
import { rowsDiffer } from '../row-findings';
import type { RowSource } from '../row-source';
import type { Explained } from './explained';
import type { PublishedEntries, Run } from './published-entries';
import { tileDamaged } from './tile-findings';

/** The rows under a tile that is no evidence, held against the hash above it and the bundle of entries instead. */
export async function reexamine(source: RowSource, run: Run, entries: PublishedEntries): Promise<Explained> {
  const rows = await rowsBetween(source, run.from, run.to);
  const leaves = rows.map((row) => leafHash(entryOf(row)));
  if (entries.isRun(run, leaves)) return { findings: [tileDamaged(run)], unlike: [] };
  const unlike = rows.flatMap((row, index) => {
    const published = entries.at(row.position);
    return published === null || sameHash(published.leaf, leaves[index] ?? new Uint8Array())
      ? []
      : [{ position: row.position, row, published }];
  });
  const isUnnamed = unlike.length === 0 && rows.length === run.to - run.from + 1;
  return {
    findings: isUnnamed ? [tileDamaged(run), rowsDiffer(run.from, run.to)] : [tileDamaged(run)],
    unlike,
  };
}
