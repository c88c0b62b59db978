export type { EvidenceStore, FileState, StoredFile, UploadRefusal } from './evidence-store';
export { sealedSha256 } from './file-cipher';
export { type NamedFile, namedFiles, namingTypes } from './named-file';
export { postgresEvidenceStore } from './postgres-evidence-store';
export { storedFileSha256 } from './stored-bytes';
