import type { Database } from '#record/ledger';
import { type RecordedTrigger, readModels } from './tables/tables';

export async function saveTrigger(db: Database, trigger: RecordedTrigger): Promise<void> {
  await readModels(db)
    .insertInto('read.trigger')
    .values(trigger)
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
}

/** Every recorded trigger. */
export const listTriggers = (db: Database): Promise<readonly RecordedTrigger[]> =>
  readModels(db)
    .selectFrom('read.trigger')
    .select(['name', 'eventId', 'effectiveOn', 'position'])
    .orderBy('position')
    .execute();
