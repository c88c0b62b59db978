export {
  eraseEvidenceFile,
  eraseEvidenceFileAndList,
  tryErasingEvidenceFile,
  type ListedOutside,
} from './erase-evidence-file';
export { uploadEvidence } from './upload-evidence';
