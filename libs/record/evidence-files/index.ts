export type { EvidenceStore, FileState, StoredFile, UploadRefusal } from './evidence-store';
export { postgresEvidenceStore } from './postgres-evidence-store';
