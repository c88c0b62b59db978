import { sql } from 'kysely';
import type { ObligationId } from '#domain/kernel';
import type { Alongside, Database } from '#record/ledger';
import { type LateRecording, readModels } from './tables/tables';

/** @param event its index among those appended */
export const savedLateRecording = (
  { stream, eventId, days }: Omit<LateRecording, 'position'>,
  event: number,
): Alongside => ({
  call: 'read.save_late_recording',
  positionOf: event,
  parameters: [stream, eventId, days],
});

export async function saveLateRecording(db: Database, late: LateRecording): Promise<void> {
  const { position, stream, eventId, days } = late;
  await sql`select read.save_late_recording(${position}, ${stream}, ${eventId}, ${days})`.execute(db);
}

export const lateRecordingsQuery = (db: Database) =>
  readModels(db)
    .selectFrom('read.lateRecording')
    .select(['position', 'stream', 'eventId', 'days'])
    .orderBy('position', 'desc');

/** For the auditor, newest first. */
export const listLateRecordings = (db: Database): Promise<readonly LateRecording[]> =>
  lateRecordingsQuery(db).execute();

/** A page of those of the streams that somebody may see, newest first. */
export const pageOfLateRecordings = (
  db: Database,
  scope: 'everything' | readonly ObligationId[],
  { limit, skip }: { readonly limit: number; readonly skip: number },
): Promise<readonly LateRecording[]> => {
  const all = lateRecordingsQuery(db).limit(limit).offset(skip);
  const seen =
    scope === 'everything' ? all : all.where('stream', '=', sql<string>`any(${sql.val([...scope])}::text[])`);
  return seen.execute();
};

/** How many there are, of the streams that somebody may see. */
export async function countLateRecordings(
  db: Database,
  scope: 'everything' | readonly ObligationId[],
): Promise<number> {
  const all = readModels(db).selectFrom('read.lateRecording');
  const seen =
    scope === 'everything' ? all : all.where('stream', '=', sql<string>`any(${sql.val(scope)}::text[])`);
  const { count } = await seen.select(sql<number>`count(*)::integer`.as('count')).executeTakeFirstOrThrow();
  return count;
}
