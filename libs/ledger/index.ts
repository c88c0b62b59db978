export { plainCodec, type EventCodec } from './codec';
export type {
  Appended,
  AppendRefusal,
  AppendRequest,
  AppendResult,
  ExpectedVersion,
  NewEvent,
  RecordedEvent,
} from './contract';
export { openDatabase, openPool, type Database, type DatabaseRole } from './database';
export { entryOf, entryText, type StoredEvent } from './entry';
export type { Head, LedgerRange, StreamRange } from './events.repository';
export type { FollowOptions } from './follow';
export { openLedger, type Ledger, type LedgerOptions, type LedgerTransaction } from './ledger';
export { AnotherBuildError, applyMigrations, type Migrations, type MigrationSet } from './migrate';
export { storedRows, type StoredRow } from './stored-events.repository';
export type { LedgerTables } from './tables';
export { ledgerMigrations, scratchMigrations } from './migrations';
