export { eraseEvidenceFile } from './erase-evidence-file';
export { uploadEvidence } from './upload-evidence';
