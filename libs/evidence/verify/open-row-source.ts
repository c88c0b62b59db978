import { openDatabaseRows } from './database-rows';
import type { RowSource, SourceAddress } from './row-source';

/** Opens the source that an address names. Nothing is read yet. */
export function openRowSource(address: SourceAddress): RowSource {
  switch (address.kind) {
    case 'database':
      return openDatabaseRows(address.databaseUrl);
    case 'bundle':
      throw new TypeError(`${address.folder}: no reader of bundles yet`);
  }
}
