import type { ColumnType, Selectable } from 'kysely';
import type { EventId, Instant } from '#domain/kernel';

type Recorded<Value> = ColumnType<Value, never, never>;

interface EventsTable {
  readonly position: Recorded<number>;
  readonly stream: Recorded<string>;
  readonly version: Recorded<number>;
  readonly eventId: Recorded<EventId>;
  readonly type: Recorded<string>;
  readonly schemaVersion: Recorded<number>;
  readonly effectiveAt: Recorded<Instant>;
  readonly recordedAt: Recorded<Instant>;
  /** canonical JSON, as stored */
  readonly data: Recorded<string>;
  readonly metadata: Recorded<string>;
  readonly leaf: Recorded<Uint8Array>;
}

export type EventRow = Selectable<EventsTable>;

/**
 * The tables that every library may read. Camel case here, snake case in the database. A library's own tables
 * are added by `$extendTables` in its repositories.
 */
export interface LedgerTables {
  'ledger.events': EventsTable;
  'ledger.head': { readonly position: Recorded<number>; readonly recordedAt: Recorded<Instant> };
  /** on a scratch ledger only */
  'ledger.scratchClock': { readonly onlyRow: Recorded<boolean>; now: Instant };
}
