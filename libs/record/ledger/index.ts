export {
  insertCheckpoint,
  insertKeyNote,
  lastCheckpoint,
  lastPosition,
  type RecordedCheckpoint,
  recordedCheckpoints,
  recordedKeyNotes,
  takeSealerLock,
} from './checkpoints.repository';
export type {
  Alongside,
  AppendRefusal,
  AppendRequest,
  AppendResult,
  EventCodec,
  ExpectedVersion,
} from './contract';
export { connectionTo, type Database, openDatabase, openPool } from './database';
export { entryOf, type StoredEvent } from './entry';
export { HolidayLists } from './holiday-lists';
export type { Head } from './events.repository';
export { type Ledger, type LedgerOptions, type LedgerTransaction, openLedger } from './ledger';
export { positionsRecordedOn } from './recorded-days.repository';
export { type StoredRow, storedRows } from './stored-events.repository';
export type { LedgerTables } from './tables';
