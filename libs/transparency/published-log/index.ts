export {
  clearPartialTiles,
  extendLog,
  type NewLeaf,
  publishCheckpoint,
  putFile,
  signCheckpoint,
} from './extend-log';
export { judgeCheckpoint, type Trust, type UntrustedCheckpoint } from './judge-checkpoint';
export { keyNote, type KeyNoteRefusal, keysIn, trustedKeys } from './key-notes';
export {
  checkpointPath,
  keysPath,
  MAILED,
  newestPath,
  NOTE_BYTES,
  openLog,
  type PublishedLog,
  STAMP,
} from './open-log';
