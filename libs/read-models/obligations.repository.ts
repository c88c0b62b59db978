import type { CalendarDate, Instant } from '#kernel';
import type { Database } from '#ledger';
import type { ObligationWorkflowType } from '#obligations';
import { sql } from 'kysely';
import { listed } from './list-obligation';
import type { ObligationListing, ObligationSummary } from './obligation-summary';

export interface ObligationRow {
  readonly id: string;
  readonly status: 'open' | 'closed';
  readonly workflow_type: ObligationWorkflowType;
  readonly next_wake_at: Instant | null;
  readonly awaits: readonly string[];
  readonly version: number;
  readonly position: number;
  readonly summary: string;
}

export async function saveObligation(db: Database, row: ObligationRow): Promise<void> {
  await sql`insert into read.obligation
      (id, status, workflow_type, next_wake_at, awaits, version, position, summary)
    values (${row.id}, ${row.status}, ${row.workflow_type}, ${row.next_wake_at}::timestamptz,
      ${[...row.awaits]}::text[], ${row.version}, ${row.position}, ${row.summary})
    on conflict (id) do update set status = excluded.status, workflow_type = excluded.workflow_type,
      next_wake_at = excluded.next_wake_at, awaits = excluded.awaits, version = excluded.version,
      position = excluded.position, summary = excluded.summary`.execute(db);
}

/** Notes when an obligation's clock is to wake, where no event was recorded. */
export async function noteNextWake(db: Database, id: string, at: Instant | null): Promise<void> {
  await sql`update read.obligation set next_wake_at = ${at}::timestamptz
    where id = ${id} and next_wake_at is distinct from ${at}::timestamptz`.execute(db);
}

export async function obligationRows(db: Database): Promise<readonly ObligationRow[]> {
  return (await sql<ObligationRow>`select * from read.obligation order by id`.execute(db)).rows;
}

export async function obligationRowOf(db: Database, id: string): Promise<ObligationRow | null> {
  const { rows } = await sql<ObligationRow>`select * from read.obligation where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

const listing = (row: ObligationRow, today: CalendarDate): ObligationListing =>
  listed(JSON.parse(row.summary) as ObligationSummary, today, {
    position: row.position,
    nextWakeAt: row.next_wake_at,
  });

/** Every row of the register as it stands on a day, by id. */
export const listObligations = async (
  db: Database,
  today: CalendarDate,
): Promise<readonly ObligationListing[]> => (await obligationRows(db)).map((row) => listing(row, today));

export async function getListing(
  db: Database,
  id: string,
  today: CalendarDate,
): Promise<ObligationListing | null> {
  const row = await obligationRowOf(db, id);
  return row && listing(row, today);
}

/** The type of the workflow that keeps a row's clock; undefined for a row that is not on the register. */
export async function workflowTypeOf(db: Database, id: string): Promise<ObligationWorkflowType | undefined> {
  const { rows } = await sql<Pick<ObligationRow, 'workflow_type'>>`
    select workflow_type from read.obligation where id = ${id}`.execute(db);
  return rows[0]?.workflow_type;
}

export interface Clock {
  readonly obligationId: string;
  readonly workflowType: ObligationWorkflowType;
  readonly nextWakeAt: Instant;
}

/** Every open row for which something will come due of itself: each must have a running workflow. */
export async function listClocks(db: Database): Promise<readonly Clock[]> {
  const { rows } = await sql<Clock>`select id as "obligationId", workflow_type as "workflowType",
      next_wake_at as "nextWakeAt"
    from read.obligation where status = 'open' and next_wake_at is not null
    order by next_wake_at, id`.execute(db);
  return rows;
}

/** Ids and workflow types of the open rows that wait for a trigger and have not been told of it. */
export async function listWaitingFor(
  db: Database,
  trigger: string,
): Promise<readonly Pick<Clock, 'obligationId' | 'workflowType'>[]> {
  const { rows } = await sql<Pick<Clock, 'obligationId' | 'workflowType'>>`
    select id as "obligationId", workflow_type as "workflowType" from read.obligation
    where status = 'open' and awaits @> array[${trigger}] order by id`.execute(db);
  return rows;
}
