export { continueInterruptedLadders, continueKindLadder } from './carry-out';
export { previewKindLadder, type PreviewedKindLadder } from './preview-kind-ladder';
export { setKindLadder } from './set-kind-ladder';
