import { openBundleRows } from '../bundle/read/bundle-rows';
import { openDatabaseRows } from './database-rows';
import type { RowSource, SourceAddress } from './row-source';

/** Opens the source that an address names. @throws Error where a bundle cannot be read as one */
export function openRowSource(address: SourceAddress): RowSource {
  switch (address.kind) {
    case 'database':
      return openDatabaseRows(address.databaseUrl);
    case 'bundle':
      return openBundleRows(address.folder);
  }
}
