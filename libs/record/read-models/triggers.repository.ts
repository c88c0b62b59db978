import { sql } from 'kysely';
import type { Alongside, Database } from '#record/ledger';
import { type RecordedTrigger, readModels } from './tables/tables';

/** @param event its index among those appended */
export const savedTrigger = (
  { name, eventId, effectiveOn, withdrawn }: Omit<RecordedTrigger, 'position'>,
  event: number,
): Alongside => ({
  call: 'read.save_trigger',
  positionOf: event,
  parameters: [name, eventId, effectiveOn, withdrawn],
});

export async function saveTrigger(db: Database, trigger: RecordedTrigger): Promise<void> {
  const { position, name, eventId, effectiveOn, withdrawn } = trigger;
  const parameters = sql.join([position, name, eventId, effectiveOn, withdrawn]);
  await sql`select read.save_trigger(${parameters})`.execute(db);
}

/** The names of triggers that open obligations wait for, and of those recorded and not withdrawn. */
export async function triggerNames(
  db: Database,
): Promise<{ readonly awaited: readonly string[]; readonly recorded: readonly string[] }> {
  const open = await readModels(db)
    .selectFrom('read.obligation')
    .select('awaits')
    .where('status', '=', 'open')
    .execute();
  const recorded = (await listTriggers(db)).filter(({ withdrawn }) => !withdrawn).map(({ name }) => name);
  return { awaited: [...new Set(open.flatMap(({ awaits }) => awaits))].toSorted(), recorded };
}

/** Every recorded trigger, with its last correction; those withdrawn too. */
export const listTriggers = (db: Database): Promise<readonly RecordedTrigger[]> =>
  readModels(db)
    .selectFrom('read.trigger')
    .select(['name', 'eventId', 'effectiveOn', 'withdrawn', 'position'])
    .orderBy('position')
    .execute();
