export { READING_LIMITS, type ReadingLimits } from './limits';
export type { ReadFile } from './process/message';
export { readDocumentFile, readDocumentText } from './process/read-document-file';
export type { ReadingRefusal } from './refusals';
