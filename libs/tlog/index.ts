export { checkpointText, parseCheckpoint, type Checkpoint } from './checkpoint';
export { GrowingTree, type OnSubtree } from './growing-tree';
export { emptyRoot, HASH_BYTES, leafHash, nodeHash, sameHash } from './hashes';
export {
  formatNote,
  parseNote,
  signedNote,
  signNote,
  verifyNote,
  type Note,
  type NoteRefusal,
  type NoteSignature,
  type Verified,
} from './note';
export {
  newSigner,
  parseSigner,
  parseVerifier,
  type KeyRefusal,
  type KeyType,
  type Signer,
  type Verifier,
} from './note-keys';
export { consistencyProof, inclusionProof } from './proofs';
export { readCheckpoint, type PublishedCheckpoint, type UnreadableCheckpoint } from './published-checkpoint';
export { rootOf, type HashOf } from './subtree-of';
export {
  entriesOf,
  entryBundle,
  hashesIn,
  newTiles,
  tilePath,
  TILE_WIDTH,
  type ReadTile,
  type Tile,
} from './tiles';
export {
  verifyConsistency,
  verifyInclusion,
  type ConsistencyClaim,
  type InclusionClaim,
} from './verify-proofs';
export { checkProof } from './wire/check-proof';
export { hashIn } from './wire/fields';
export { proofJsonSchema } from './wire/forms';
export type { UnreadableProof } from './wire/read-proof';
export type { SignaturePolicy } from './wire/judge-signatures';
export type { Verdict } from './wire/verdict';
