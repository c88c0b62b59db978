import { type NotNull, sql } from 'kysely';
import type { CalendarDate, Instant, ObligationId, PostId } from '#domain/kernel';
import type { Alongside, Database } from '#record/ledger';
import type { ObligationKind, ObligationWorkflowType } from '#domain/obligations';
import { type ObligationListing, type ObligationSummary, listed } from './obligation-summary';
import { type ObligationRow, readModels } from './tables/tables';

type UnplacedRow = Omit<ObligationRow, 'position'>;

/** After the position, as `read.save_obligation` has them. */
const parametersOf = (row: UnplacedRow, nextWakeAt: unknown): readonly unknown[] => {
  const { id, status, workflowType, sources, caseOf, over, version, summary, listing } = row;
  return [id, status, workflowType, nextWakeAt, sources, caseOf, over, version, summary, listing];
};

/**
 * Saves the row that an append leads to. @param lastEvent its index among those appended
 * @param orWakeAt a call that may return an earlier hour to wake at
 */
export const savedObligation = (row: UnplacedRow, lastEvent: number, orWakeAt: Alongside): Alongside => ({
  call: 'read.save_obligation',
  positionOf: lastEvent,
  parameters: parametersOf(row, { call: 'least', parameters: [row.nextWakeAt, orWakeAt] }),
});

export async function saveObligation(db: Database, row: ObligationRow): Promise<void> {
  const parameters = sql.join([row.position, ...parametersOf(row, row.nextWakeAt)]);
  await sql`select read.save_obligation(${parameters})`.execute(db);
}

/** Sets an obligation's next wake-up, where no event was recorded. */
export async function noteNextWake(db: Database, id: ObligationId, at: Instant | null): Promise<void> {
  await readModels(db)
    .updateTable('read.obligation')
    .set({ nextWakeAt: at })
    .where('id', '=', id)
    .where('nextWakeAt', 'is distinct from', at)
    .execute();
}

/** The same, to what is due or to the hour that a call returns, whichever is earlier. @returns that hour */
export async function noteWakeOr(
  db: Database,
  id: ObligationId,
  dueAt: Instant | null,
  { call, parameters }: Alongside,
): Promise<Instant | null> {
  const orAt = sql`${sql.raw(call)}(${sql.join([...parameters])})`;
  const { rows } = await sql<{ at: Instant | null }>`
    select read.note_next_wake(${id}, ${dueAt}::timestamptz, ${orAt}) as at`.execute(db);
  return rows[0]?.at ?? null;
}

/** When an obligation’s clock is to wake next; null where it is not, and for one that is not there. */
export const nextWakeOf = async (db: Database, id: ObligationId): Promise<Instant | null> =>
  (await obligationRowOf(db, id))?.nextWakeAt ?? null;

const COLUMNS = [
  'id',
  'status',
  'workflowType',
  'nextWakeAt',
  'sources',
  'caseOf',
  'over',
  'version',
  'position',
  'summary',
] as const;

export const selectRows = (db: Database) => readModels(db).selectFrom('read.obligation').select(COLUMNS);

export const obligationRows = (db: Database): Promise<readonly ObligationRow[]> =>
  selectRows(db)
    .select(sql<string>`listing::text`.as('listing'))
    .orderBy('id')
    .execute();

type ReadRow = Omit<ObligationRow, 'listing'>;

export async function obligationRowOf(db: Database, id: string): Promise<ReadRow | null> {
  return (
    (await selectRows(db)
      .where('id', '=', id as ObligationId)
      .executeTakeFirst()) ?? null
  );
}

const listing = (row: ReadRow, today: CalendarDate): ObligationListing =>
  listed(JSON.parse(row.summary) as ObligationSummary, today, {
    position: row.position,
    nextWakeAt: row.nextWakeAt,
  });

/** Every obligation with its standing on a day, by id. */
export const listObligations = async (
  db: Database,
  today: CalendarDate,
): Promise<readonly ObligationListing[]> => (await obligationRows(db)).map((row) => listing(row, today));

/** Without the cases that are over, as the partial index has it. */
export const listedQuery = (db: Database) => selectRows(db).where('over', '=', false).orderBy('id');

/** Every obligation but the cases that are over, with its standing on a day, by id. */
export const listCurrent = async (db: Database, today: CalendarDate): Promise<readonly ObligationListing[]> =>
  (await listedQuery(db).execute()).map((row) => listing(row, today));

/** The open entries of a kind but the cases that are over, with their standing on a day, by id. */
export const listOpenOf = async (
  db: Database,
  kind: ObligationKind,
  today: CalendarDate,
): Promise<readonly ObligationListing[]> =>
  (
    await listedQuery(db)
      .where('status', '=', 'open')
      .where(sql<boolean>`kind = ${kind}`)
      .execute()
  ).map((row) => listing(row, today));

/** The open entries with a tag, by id. */
export const listOpenTagged = async (
  db: Database,
  tag: string,
): Promise<readonly Pick<ObligationSummary, 'id' | 'tags'>[]> =>
  (
    await selectRows(db)
      .where(
        'id',
        'in',
        sql<ObligationId>`(select obligation_id from read.obligation_tag where tag = ${tag})`,
      )
      .where('status', '=', 'open')
      .orderBy('id')
      .execute()
  ).map(({ id, summary }) => ({ id, tags: (JSON.parse(summary) as ObligationSummary).tags }));

/** The cases of a template, those that are over among them, with their standing on a day, by id. */
export const listCases = async (
  db: Database,
  template: string,
  today: CalendarDate,
): Promise<readonly ObligationListing[]> =>
  (
    await selectRows(db)
      .where('caseOf', '=', template as ObligationId)
      .orderBy('id')
      .execute()
  ).map((row) => listing(row, today));

/** The ids of the cases of these templates, those that are over among them. */
export const idsOfCases = async (
  db: Database,
  templates: readonly ObligationId[],
): Promise<readonly ObligationId[]> =>
  templates.length === 0
    ? []
    : (
        await readModels(db)
          .selectFrom('read.obligation')
          .select('id')
          .where('caseOf', 'in', templates)
          .orderBy('id')
          .execute()
      ).map(({ id }) => id);

export async function getListing(
  db: Database,
  id: string,
  today: CalendarDate,
): Promise<ObligationListing | null> {
  const row = await obligationRowOf(db, id);
  return row && listing(row, today);
}

/** The workflow type of an obligation; undefined for an unknown one. */
export async function workflowTypeOf(
  db: Database,
  id: ObligationId,
): Promise<ObligationWorkflowType | undefined> {
  const row = await readModels(db)
    .selectFrom('read.obligation')
    .select('workflowType')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.workflowType;
}

export interface Clock {
  readonly obligationId: ObligationId;
  readonly workflowType: ObligationWorkflowType;
  readonly nextWakeAt: Instant;
}

const openClocks = (db: Database) =>
  readModels(db)
    .selectFrom('read.obligation')
    .select(['id as obligationId', 'workflowType'])
    .where('status', '=', 'open');

export const clocksQuery = (db: Database) =>
  openClocks(db)
    .select('nextWakeAt')
    .$narrowType<{ nextWakeAt: NotNull }>()
    .where('nextWakeAt', 'is not', null)
    .orderBy('nextWakeAt')
    .orderBy('id');

/** Every open obligation with a next wake-up: each must have a running workflow. */
export const listClocks = (db: Database): Promise<readonly Clock[]> => clocksQuery(db).execute();

/** The clocks after one, the earliest hour first. */
export const clocksAfter = (db: Database, last: Clock | null, size: number) => {
  const page = clocksQuery(db).limit(size);
  return last === null
    ? page
    : page.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('nextWakeAt', 'id'),
          '>',
          tuple<Instant | null, ObligationId>(last.nextWakeAt, last.obligationId),
        ),
      );
};

/** The clocks page by page. One that is set to a later hour meanwhile may come again. */
export async function* clockPages(db: Database, size: number): AsyncGenerator<readonly Clock[]> {
  let last: Clock | null = null;
  do {
    const page: readonly Clock[] = await clocksAfter(db, last, size).execute();
    if (page.length > 0) yield page;
    last = page.length < size ? null : (page.at(-1) ?? null);
  } while (last !== null);
}

export async function countClocks(db: Database): Promise<number> {
  const { count } = await readModels(db)
    .selectFrom('read.obligation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('status', '=', 'open')
    .where('nextWakeAt', 'is not', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** The owner's post and the approver's, those that are named; none for an unknown obligation. */
export async function namedPosts(db: Database, id: ObligationId): Promise<readonly PostId[]> {
  const row = await obligationRowOf(db, id);
  if (row === null) return [];
  const { owner, approver } = JSON.parse(row.summary) as ObligationSummary;
  return [owner, approver].filter((post) => post !== null);
}
