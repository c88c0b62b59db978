export { readableEvents, readableStream } from './readable-events';
export { openSealedLedger, readWithoutKeys, type SealedLedger } from './open-sealed-ledger';
export { isDecider, protectedFieldsOf } from './protected-fields';
export {
  erasedFileIds,
  erasureStreams,
  eventsSealedWith,
  lastNamedAt,
  type StoredWords,
} from './sealed-events.repository';
