import type { Verifier } from '#tlog';

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
