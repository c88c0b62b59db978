import type { Instant } from '#kernel';
import type { Database } from '#ledger';
import { sql } from 'kysely';
import type { RowExtent } from './row-source';

/** How far the rows go and what the head says of them, in one statement: as of one moment. */
export async function rowExtent(db: Database): Promise<RowExtent> {
  const { rows } = await sql<{
    rows: number;
    last: number;
    headPosition: number | null;
    headRecordedAt: Instant | null;
  }>`
    select (select count(*) from ledger.events) as rows,
      (select coalesce(max(position), 0) from ledger.events where position <= ${Number.MAX_SAFE_INTEGER}) as last,
      least(head.position, ${Number.MAX_SAFE_INTEGER}) as "headPosition", head.recorded_at as "headRecordedAt"
    from (select) as always left join ledger.head on true limit 1`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new TypeError('one row was asked for');
  const { headPosition, headRecordedAt } = found;
  const head = headPosition === null ? null : { position: headPosition, recordedAt: headRecordedAt };
  return { rows: found.rows, last: found.last, head };
}
