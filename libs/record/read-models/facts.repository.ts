import { sql } from 'kysely';
import { canonicalJson } from '#domain/kernel';
import type { FactValue } from '#domain/obligations';
import type { Alongside, Database } from '#record/ledger';
import { type FactRow, type RecordedFact, readModels } from './tables/tables';
import { countsFromSomething } from './tables.repository';

const parametersOf = ({ name, eventId, version, value }: Omit<RecordedFact, 'position'>) => [
  name,
  eventId,
  version,
  canonicalJson(value),
];

/** Saves what a source says after an append; one that says the same as before stays. @param event its index among those appended */
export const savedFact = (fact: Omit<RecordedFact, 'position'>, event: number): Alongside => ({
  call: 'read.save_fact',
  positionOf: event,
  parameters: parametersOf(fact),
});

export async function saveFact(db: Database, { position, ...fact }: RecordedFact): Promise<void> {
  const parameters = sql.join([position, ...parametersOf(fact)]);
  await sql`select read.save_fact(${parameters})`.execute(db);
}

/** Whether an open obligation counts from a source: a call beside an append. */
export const isCountedFrom = (source: string): Alongside => ({
  call: 'read.is_counted_from',
  parameters: [source],
});

const read = ({ value, ...row }: FactRow): RecordedFact => ({
  ...row,
  value: JSON.parse(value) as FactValue,
});

const PREFIX_OF_OBLIGATIONS = 'obligation/%';

/** Every recorded fact as it stands, by name; those whose entries were all withdrawn too. */
export const listFacts = async (db: Database): Promise<readonly RecordedFact[]> =>
  (
    await readModels(db)
      .selectFrom('read.fact')
      .selectAll()
      .where('name', 'not like', PREFIX_OF_OBLIGATIONS)
      .orderBy('position')
      .execute()
  ).map(read);

/** Every source as it stands, obligations among them. */
export const listSources = async (db: Database): Promise<readonly RecordedFact[]> =>
  (await readModels(db).selectFrom('read.fact').selectAll().orderBy('name').execute()).map(read);

/** What these sources say; those of which nothing is recorded are left out. */
export const factsNamed = async (db: Database, names: readonly string[]): Promise<readonly RecordedFact[]> =>
  names.length === 0
    ? []
    : (
        await readModels(db)
          .selectFrom('read.fact')
          .selectAll()
          .where('name', 'in', names)
          .orderBy('name')
          .execute()
      ).map(read);

/** The names of facts that open obligations count from or wait for, and of those recorded that stand. */
export async function factNames(
  db: Database,
): Promise<{ readonly awaited: readonly string[]; readonly recorded: readonly string[] }> {
  const open = await readModels(db)
    .selectFrom('read.obligation')
    .select('sources')
    .where('status', '=', 'open')
    .where(countsFromSomething)
    .execute();
  const recorded = (await listFacts(db)).filter(({ value }) => saysSomething(value)).map(({ name }) => name);
  return { awaited: [...new Set(open.flatMap(({ sources }) => sources))].toSorted(), recorded };
}

export const saysSomething = (value: FactValue): boolean =>
  value.kind === 'obligation' ? value.lastDays.length + value.acts.length > 0 : value.entries.length > 0;
