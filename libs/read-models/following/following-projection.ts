import type { Database, RecordedEvent } from '#ledger';

/** A table of the schema `read` that one projection alone writes. */
export interface ProjectedTable {
  readonly name: string;
  /** the column that tells its rows apart */
  readonly key: string;
}

/** A read model that is brought up to date after the decision, by whoever follows the ledger. */
export interface FollowingProjection {
  readonly name: string;
  readonly tables: readonly ProjectedTable[];
  /**
   * Writes what the events change, in order, each event once. Unqualified tables of `db` are the live ones or those of a
   * rebuild beside them: it must use no others, and the same events must make the same rows.
   */
  readonly handle: (db: Database, events: readonly RecordedEvent[]) => Promise<void>;
}
