export { continueChange, continueInterrupted } from './carry-out';
export { previewChange, type PreviewedChange } from './preview-change';
export { type RecordedChange, recordChange } from './record-change';
export type { ChangeServices } from './services';
