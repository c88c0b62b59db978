export type { EvidenceStore, FileState, StoredFile, UploadRefusal } from './evidence-store';
export { sealedSha256 } from './file-cipher';
export { namedFile, type NamedFile } from './named-file';
export { postgresEvidenceStore } from './postgres-evidence-store';
export { storedFileSha256 } from './stored-bytes';
