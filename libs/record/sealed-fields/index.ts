export type { KeyStore, SubjectKey } from './key-store';
export { newMasterKeyText, readMasterKey } from './master-key';
export { openStored, openWithoutKeys } from './open-event';
export { postgresKeyStore } from './postgres-key-store';
export type { Recorded, SealedField, SealedFieldsOf } from './sealed-field';
export { sealingCodec } from './sealing-codec';
