export { migrateDatabase } from './migrate';
export { type SchemaFingerprint, schemaFingerprint } from './schema-fingerprint';
