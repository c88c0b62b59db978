import type { Database } from '#ledger';
import { sql } from 'kysely';
import type { LateRecording } from './late-recording';

export async function saveLateRecording(db: Database, late: LateRecording): Promise<void> {
  await sql`insert into read.late_recording (position, stream, event_id, days)
    values (${late.position}, ${late.stream}, ${late.eventId}, ${late.days}) on conflict do nothing`.execute(
    db,
  );
}

/** For the auditor, newest first. */
export async function listLateRecordings(db: Database): Promise<readonly LateRecording[]> {
  const { rows } = await sql<LateRecording>`select position, stream, event_id as "eventId", days
    from read.late_recording order by position desc`.execute(db);
  return rows;
}
