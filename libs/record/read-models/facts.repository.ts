import { sql } from 'kysely';
import { canonicalJson } from '#domain/kernel';
import type { FactValue, Opens } from '#domain/obligations';
import type { Alongside, Database } from '#record/ledger';
import { type FactRow, type RecordedFact, readModels } from './tables/tables';
import { countsFromSomething } from './tables.repository';

const stored = ({ value, opens }: Pick<RecordedFact, 'value' | 'opens'>) => ({
  value: canonicalJson(value),
  opens: opens && canonicalJson(opens),
});

const parametersOf = (fact: Omit<RecordedFact, 'position'>) => {
  const { value, opens } = stored(fact);
  return [fact.name, fact.eventId, fact.version, value, opens];
};

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

const read = ({ value, opens, ...row }: FactRow): RecordedFact => ({
  ...row,
  value: JSON.parse(value) as FactValue,
  opens: opens === null ? null : (JSON.parse(opens) as Opens),
});

const PREFIX_OF_OBLIGATIONS = 'obligation/%';

/** The facts whose name speaks of an election, as they stand. */
export const factsOfElections = async (db: Database): Promise<readonly RecordedFact[]> =>
  (
    await readModels(db)
      .selectFrom('read.fact')
      .selectAll()
      .where('name', 'like', '%election%')
      .where('name', 'not like', PREFIX_OF_OBLIGATIONS)
      .where('opens', 'is', null)
      .orderBy('name')
      .execute()
  ).map(read);

/** Every recorded fact as it stands, by name; those whose entries were all withdrawn too, and none that opened a case. */
export const listFacts = async (db: Database): Promise<readonly RecordedFact[]> =>
  (
    await readModels(db)
      .selectFrom('read.fact')
      .selectAll()
      .where('name', 'not like', PREFIX_OF_OBLIGATIONS)
      .where('opens', 'is', null)
      .orderBy('position')
      .execute()
  ).map(read);

/** Every source as it stands, obligations among them. */
export const listSources = async (db: Database): Promise<readonly RecordedFact[]> =>
  (await factRows(db)).map(read);

/** Every source as it is stored, obligations among them. */
export const factRows = (db: Database): Promise<readonly FactRow[]> =>
  readModels(db).selectFrom('read.fact').selectAll().orderBy('name').execute();

export const factRowOf = (fact: RecordedFact): FactRow => ({ ...fact, ...stored(fact) });

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

/** The cases that recorded facts open and that are not on the register yet. @param only names of facts; default all */
export async function factsToOpen(db: Database, only?: readonly string[]): Promise<readonly Opens[]> {
  if (only?.length === 0) return [];
  const query = readModels(db)
    .selectFrom('read.fact')
    .selectAll()
    .where('opens', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('read.obligation').select('id').whereRef('id', '=', 'read.fact.name'))),
    )
    .orderBy('position');
  const rows = await (only === undefined ? query : query.where('name', 'in', only)).execute();
  return rows
    .map(read)
    .filter(({ value }) => saysSomething(value))
    .flatMap(({ opens }) => (opens === null ? [] : [opens]));
}

/** The last of the numbers `YYYY-NNNN` that a template’s cases of a year have, those not on the register yet too. */
export async function lastCaseNumber(db: Database, template: string, year: number): Promise<string | null> {
  const start = `${template}-`;
  const row = await readModels(db)
    .selectFrom('read.fact')
    .select('name')
    .where('opens', 'is not', null)
    .where('name', 'like', `${start}${year}-%`)
    .where('name', '~', `-${year}-[0-9]{4,9}$`)
    .orderBy(sql`length(name)`, 'desc')
    .orderBy('name', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : row.name.slice(start.length);
}
