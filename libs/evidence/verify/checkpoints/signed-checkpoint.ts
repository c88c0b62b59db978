import type { Instant } from '#kernel';
import type { PublishedCheckpoint } from '../../log';

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
