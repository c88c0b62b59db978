import type { Database } from '#ledger';
import { sql } from 'kysely';
import type { RecordedTrigger } from './recorded-trigger';

export async function saveTrigger(db: Database, trigger: RecordedTrigger): Promise<void> {
  await sql`insert into read.trigger (name, event_id, effective_on, position)
    values (${trigger.name}, ${trigger.eventId}, ${trigger.effectiveOn}::date, ${trigger.position})
    on conflict (name) do nothing`.execute(db);
}

/** Every event recorded as having happened that rows wait for. */
export async function listTriggers(db: Database): Promise<readonly RecordedTrigger[]> {
  const { rows } =
    await sql<RecordedTrigger>`select name, event_id as "eventId", effective_on as "effectiveOn",
    position from read.trigger order by position`.execute(db);
  return rows;
}
