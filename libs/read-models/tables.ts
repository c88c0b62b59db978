import type { Instant } from '#kernel';
import type { Database, LedgerTables } from '#ledger';
import type { ObligationWorkflowType } from '#obligations';
import type { Generated, Kysely } from 'kysely';
import type { Activity } from './activity/activity';
import type { LateRecording } from './late-recording';
import type { RecordedTrigger } from './recorded-trigger';

/** `summary` is our own JSON; the columns beside it are what queries select by. */
export interface ObligationRow {
  readonly id: string;
  readonly status: 'open' | 'closed';
  readonly workflowType: ObligationWorkflowType;
  readonly nextWakeAt: Instant | null;
  readonly awaits: readonly string[];
  readonly version: number;
  readonly position: number;
  readonly summary: string;
}

interface ProjectionTable {
  readonly name: string;
  readonly position: Generated<number>;
  readonly eventId: string | null;
  readonly movedAt: Generated<Instant>;
  readonly stopPosition: number | null;
  readonly stopEventId: string | null;
  readonly stopError: string | null;
  readonly stoppedAt: Instant | null;
}

type ReadModelTables = {
  'read.obligation': ObligationRow;
  'read.trigger': RecordedTrigger;
  'read.lateRecording': LateRecording;
  'read.projection': ProjectionTable;
  'read.activity': Activity;
  /** in whatever schema a following projection is handed */
  activity: Activity;
};

export const readModels = (db: Database): Kysely<LedgerTables & ReadModelTables> =>
  db.$extendTables<ReadModelTables>();
