import type { PublishedCheckpoint } from '#transparency/tlog';

/** That an entry is in a tree. */
export interface StatedInclusion {
  readonly kind: 'inclusion';
  readonly index: number;
  readonly size: number;
  /** null where the proof does not say which entry it is of */
  readonly leaf: Uint8Array | null;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly checkpoints: readonly PublishedCheckpoint[];
}

/** That one tree is the beginning of another. */
export interface StatedConsistency {
  readonly kind: 'consistency';
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly checkpoints: readonly PublishedCheckpoint[];
}

/** That a log stood so. */
export interface StatedCheckpoint {
  readonly kind: 'checkpoint';
  readonly checkpoints: readonly [PublishedCheckpoint];
}

/** What a proof says, whatever it was written in; nothing of it is checked yet. */
export type Claim = StatedInclusion | StatedConsistency | StatedCheckpoint;
