export { migrateDatabase } from './migrate';
export { createScratchDatabase, NoScratchDatabaseError, type ScratchDatabase } from './scratch-database';
export { type SchemaFingerprint, schemaFingerprint } from './schema-fingerprint';
