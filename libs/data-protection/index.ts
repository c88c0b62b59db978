export { addToErasureList, readErasureList, writeErasureList } from './erasure-list-file';
export type { CarriedOut } from './carry-out-erasure';
export { eraseSubject, type Erased, type ErasureRequest } from './erase-subject';
export { erasureEntrySchema, type ErasureEntry } from './erasure-entry';
export type { ErasureRefusal, ErasureRefusalCode } from './erasure-refusals';
export {
  erasureEventCatalog,
  erasureStream,
  isErasureStream,
  type ErasureEventData,
  type ErasureEventType,
} from './events/catalog';
export { listErasures } from './list-erasures';
export { ledgerEntries, streamEntries, type LedgerEntry } from './ledger-entries';
export { openSealedLedger, type SealedLedger, type SealedLedgerOptions } from './open-sealed-ledger';
export { protectedFieldsOf } from './protected-fields';
export { readWithoutKeys } from './read-without-keys';
export { replayErasures, type Replayed } from './replay-erasures';
export { retention, type Retention } from './retention';
