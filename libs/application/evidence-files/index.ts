export { eraseEvidenceFile, eraseEvidenceFileAndList, type ListedOutside } from './erase-evidence-file';
export { uploadEvidence } from './upload-evidence';
