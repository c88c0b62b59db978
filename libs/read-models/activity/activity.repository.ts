import type { CalendarDate } from '#kernel';
import type { Database } from '#ledger';
import { sql } from 'kysely';
import { SYSTEM, type Activity } from './activity';

/** In whatever schema `db` writes: that of the live table or of one made beside it. */
export async function addActivity(db: Database, rows: readonly Activity[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('activity')
    .values(
      rows.map((row) => ({
        ...{ position: row.position, day: row.day, recorded_at: row.recordedAt, stream: row.stream },
        ...{ event_id: row.eventId, type: row.type, person_id: row.personId, post_id: row.postId },
        ...{ on_behalf_of: row.onBehalfOf, by_system: row.bySystem },
      })),
    )
    .execute();
}

/** Which part of the list is wanted; what is absent narrows nothing. */
export interface ActivityQuery {
  /** who decided, or for whom; `system`: the clock and the loader; everybody but them unless given */
  readonly person?: string | undefined;
  /** days of recording in Wales, both included */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  /** only what was recorded before this position */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Latest first. */
export async function activityRows(db: Database, query: ActivityQuery): Promise<readonly Activity[]> {
  const { person = null, from = null, to = null, before = null, limit } = query;
  const { rows } = await sql<Activity>`select position, day, recorded_at as "recordedAt", stream,
      event_id as "eventId", type, person_id as "personId", post_id as "postId",
      on_behalf_of as "onBehalfOf", by_system as "bySystem"
    from read.activity
    where case when ${person}::text is null then not by_system
        when ${person} = ${SYSTEM} then by_system
        else person_id = ${person} or on_behalf_of = ${person} end
      and (${from}::date is null or day >= ${from}) and (${to}::date is null or day <= ${to})
      and (${before}::bigint is null or position < ${before})
    order by position desc limit ${limit}`.execute(db);
  return rows;
}
