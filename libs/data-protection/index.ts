export { openSealedLedger, type SealedLedger, type SealedLedgerOptions } from './open-sealed-ledger';
export { protectedFieldsOf } from './protected-fields';
export { readWithoutKeys } from './read-without-keys';
