import { sql } from 'kysely';
import type { Alongside, Database } from '#record/ledger';
import { type RecordedTrigger, readModels } from './tables/tables';

/** @param event its index among those appended */
export const savedTrigger = (
  { name, eventId, effectiveOn }: Omit<RecordedTrigger, 'position'>,
  event: number,
): Alongside => ({
  call: 'read.save_trigger',
  positionOf: event,
  parameters: [name, eventId, effectiveOn],
});

export async function saveTrigger(db: Database, trigger: RecordedTrigger): Promise<void> {
  const { position, name, eventId, effectiveOn } = trigger;
  await sql`select read.save_trigger(${position}, ${name}, ${eventId}, ${effectiveOn})`.execute(db);
}

/** Every recorded trigger. */
export const listTriggers = (db: Database): Promise<readonly RecordedTrigger[]> =>
  readModels(db)
    .selectFrom('read.trigger')
    .select(['name', 'eventId', 'effectiveOn', 'position'])
    .orderBy('position')
    .execute();
