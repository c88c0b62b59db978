import { join } from 'node:path';
import { type PublishedCheckpoint, type Verifier, sameHash } from '#transparency/tlog';
import type { Instant } from '#domain/kernel';
import { LOG } from '#evidence/bundle';
import { openLog } from '#transparency/published-log';

/** What the one who verifies brings along. */
export interface GivenTrust {
  /** keys of the log; none: those that the folder itself names are taken, and the report says so */
  readonly keys: readonly Verifier[];
  readonly witnesses: readonly Verifier[];
  /** so many different witnesses must have cosigned a checkpoint before it proves anything */
  readonly quorum: number;
  /** root certificates of time-stamping authorities, PEM; none: time stamps are left aside */
  readonly stampRoots: readonly string[];
  /** checkpoints kept by the auditor, whole signed notes, each with the name that findings give it */
  readonly held: readonly { readonly name: string; readonly written: string }[];
}

/** A checkpoint that a trusted key of the log signed. */
export interface SignedCheckpoint extends PublishedCheckpoint {
  /** the auditor's own, not only the folder's */
  readonly held: boolean;
  /** in the folder or the auditor's hands, not only in the database's memory */
  readonly outside: boolean;
  /** cosigned by as many witnesses as are asked for */
  readonly cosigned: boolean;
  readonly witnesses: readonly string[];
  /** when a time-stamping authority saw it; null where none that is trusted did */
  readonly stampedAt: Instant | null;
}

/**
 * Those that a part of the ledger says anything of: its rows are proven in one checkpoint of its own log, and its own
 * steps lead there from the others. One of another size, however well it is signed, may be of another history.
 */
export function stepsOf(bundle: string, signed: readonly SignedCheckpoint[]): readonly SignedCheckpoint[] {
  const own = openLog(join(bundle, LOG));
  return signed.filter(({ size, root }) => {
    if (!own.sizes.includes(size)) return false;
    const checkpoint = own.checkpoint(size);
    return checkpoint.ok && sameHash(checkpoint.value.root, root);
  });
}
