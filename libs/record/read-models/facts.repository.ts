import { sql } from 'kysely';
import type { Alongside, Database } from '#record/ledger';
import { type RecordedFact, readModels } from './tables/tables';

/** @param event its index among those appended */
export const savedFact = (
  { name, eventId, effectiveOn, withdrawn }: Omit<RecordedFact, 'position'>,
  event: number,
): Alongside => ({
  call: 'read.save_fact',
  positionOf: event,
  parameters: [name, eventId, effectiveOn, withdrawn],
});

export async function saveFact(db: Database, trigger: RecordedFact): Promise<void> {
  const { position, name, eventId, effectiveOn, withdrawn } = trigger;
  const parameters = sql.join([position, name, eventId, effectiveOn, withdrawn]);
  await sql`select read.save_fact(${parameters})`.execute(db);
}

/** The names of triggers that open obligations wait for, and of those recorded and not withdrawn. */
export async function factNames(
  db: Database,
): Promise<{ readonly awaited: readonly string[]; readonly recorded: readonly string[] }> {
  const open = await readModels(db)
    .selectFrom('read.obligation')
    .select('awaits')
    .where('status', '=', 'open')
    .execute();
  const recorded = (await listFacts(db)).filter(({ withdrawn }) => !withdrawn).map(({ name }) => name);
  return { awaited: [...new Set(open.flatMap(({ awaits }) => awaits))].toSorted(), recorded };
}

/** Every recorded trigger, with its last correction; those withdrawn too. */
export const listFacts = (db: Database): Promise<readonly RecordedFact[]> =>
  readModels(db)
    .selectFrom('read.fact')
    .select(['name', 'eventId', 'effectiveOn', 'withdrawn', 'position'])
    .orderBy('position')
    .execute();
