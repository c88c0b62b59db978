import type { Database } from '#record/ledger';
import { type LateRecording, readModels } from './tables/tables';

export async function saveLateRecording(db: Database, late: LateRecording): Promise<void> {
  await readModels(db)
    .insertInto('read.lateRecording')
    .values(late)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export const lateRecordingsQuery = (db: Database) =>
  readModels(db)
    .selectFrom('read.lateRecording')
    .select(['position', 'stream', 'eventId', 'days'])
    .orderBy('position', 'desc');

/** For the auditor, newest first. */
export const listLateRecordings = (db: Database): Promise<readonly LateRecording[]> =>
  lateRecordingsQuery(db).execute();
