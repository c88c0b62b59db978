export {
  type Checkpoint,
  checkpointText,
  parseCheckpoint,
  type PublishedCheckpoint,
  readCheckpoint,
  type UnreadableCheckpoint,
} from './checkpoint';
export { GrowingTree } from './growing-tree';
export {
  formatNote,
  type Note,
  type NoteRefusal,
  parseNote,
  signedNote,
  signNote,
  type Verified,
  verifyNote,
} from './note';
export {
  type KeyRefusal,
  newSigner,
  parseSigner,
  parseVerifier,
  type Signer,
  type Verifier,
} from './note-keys';
export {
  consistencyProof,
  emptyRoot,
  HASH_BYTES,
  type HashOf,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  sameHash,
} from './proofs';
export { entriesOf, entryBundle, hashesIn, newTiles, type Tile, TILE_WIDTH, tilePath } from './tiles';
export { verifyConsistency, verifyInclusion } from './verify-proofs';
