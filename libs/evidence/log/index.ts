export { clearPartialTiles, extendLog, type NewLeaf } from './extend-log';
export { judgeCheckpoint, type Trust, type UntrustedCheckpoint } from './judge-checkpoint';
export { keyNote, keysIn, trustedKeys, type KeyNoteRefusal } from './key-notes';
export { openLog, type PublishedLog } from './open-log';
export { checkpointPath, keysPath, MAILED, STAMP } from './paths';
export { publishCheckpoint, signCheckpoint } from './publish-checkpoint';
export { readCheckpoint, type PublishedCheckpoint, type UnreadableCheckpoint } from './published-checkpoint';
export { putFile } from './put-file';
