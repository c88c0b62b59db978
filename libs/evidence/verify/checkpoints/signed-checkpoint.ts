import { join } from 'node:path';
import { type PublishedCheckpoint, type Verifier, sameHash } from '#transparency/tlog';
import type { Instant } from '#domain/kernel';
import { LOG } from '#evidence/bundle';
import { openLog } from '#transparency/published-log';

/** What the verifier supplies. */
export interface GivenTrust {
  /** keys of the log; without any, the folder's own are used, as reported */
  readonly keys: readonly Verifier[];
  readonly witnesses: readonly Verifier[];
  /** required number of different witnesses for a checkpoint to prove anything */
  readonly quorum: number;
  /** root certificates of time-stamping authorities, PEM; without any, time stamps are ignored */
  readonly stampRoots: readonly string[];
  /** the auditor's checkpoints as whole signed notes, with their names in findings */
  readonly held: readonly { readonly name: string; readonly written: string }[];
}

/** A checkpoint that a trusted key of the log signed. */
export interface SignedCheckpoint extends PublishedCheckpoint {
  /** the auditor's own, not only the folder's */
  readonly held: boolean;
  /** in the folder or from the auditor, not only in the database */
  readonly outside: boolean;
  /** cosigned by the required number of witnesses */
  readonly cosigned: boolean;
  readonly witnesses: readonly string[];
  /** the time stamp of a trusted authority; null without one */
  readonly stampedAt: Instant | null;
}

/**
 * The checkpoints that a partial ledger is relevant to: its rows are proven in one checkpoint of its log, and its
 * consistency proofs lead there from the others. A checkpoint of another size may be of another history.
 */
export function stepsOf(bundle: string, signed: readonly SignedCheckpoint[]): readonly SignedCheckpoint[] {
  const own = openLog(join(bundle, LOG));
  return signed.filter(({ size, root }) => {
    if (!own.sizes.includes(size)) return false;
    const checkpoint = own.checkpoint(size);
    return checkpoint.ok && sameHash(checkpoint.value.root, root);
  });
}
