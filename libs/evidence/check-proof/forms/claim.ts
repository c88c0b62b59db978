import type { PublishedCheckpoint } from '#transparency/tlog';

export interface StatedInclusion {
  readonly kind: 'inclusion';
  readonly index: number;
  readonly size: number;
  /** null where the proof does not name its entry */
  readonly leaf: Uint8Array | null;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly checkpoints: readonly PublishedCheckpoint[];
}

/** That one tree is a prefix of another. */
export interface StatedConsistency {
  readonly kind: 'consistency';
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly checkpoints: readonly PublishedCheckpoint[];
}

export interface StatedCheckpoint {
  readonly kind: 'checkpoint';
  readonly checkpoints: readonly [PublishedCheckpoint];
}

/** The claim of a proof, in any format; not verified yet. */
export type Claim = StatedInclusion | StatedConsistency | StatedCheckpoint;
