import { contentPages } from '#record/contents';
import { type StoredRow, openLedger, recordedCheckpoints, storedRows } from '#record/ledger';
import { rowExtent } from './row-extent.repository';
import type { RowSource, SourceAddress, SourceRow } from '../rows/row-source';
import { openBundleRows } from '../bundle/bundle-rows';

/** Small pages, for the garbage collector's young generation. */
const PAGE = 1_000;

/** The live database, read as `cylch_reader`. */
function openDatabaseRows(databaseUrl: string): RowSource {
  const ledger = openLedger({ databaseUrl, role: 'reader', maxConnections: 2 });
  return {
    scope: { kind: 'ledger' },
    extent: () => rowExtent(ledger.db),
    rows: ({ after, to }) => pages((last) => storedRows(ledger.db, { after: last, to, limit: PAGE }), after),
    contents: () => contentPages(ledger.db),
    checkpoints: () => recordedCheckpoints(ledger.db),
    close: () => ledger.close(),
  };
}

/** Reads pages ahead while one is judged. */
async function* pages(
  read: (after: number) => Promise<readonly StoredRow[]>,
  after: number,
): AsyncGenerator<readonly SourceRow[]> {
  for (let page = read(after); ;) {
    const rows = await page;
    const last = rows.at(-1);
    if (last === undefined) return;
    if (rows.length === PAGE) page = read(last.position);
    yield rows.map((row) => Object.assign(row, { proof: null }));
    if (rows.length < PAGE) return;
  }
}

/** Opens a row source. @throws Error for an unreadable bundle */
export function openRowSource(address: SourceAddress): RowSource {
  switch (address.kind) {
    case 'database':
      return openDatabaseRows(address.databaseUrl);
    case 'bundle':
      return openBundleRows(address.folder);
  }
}
