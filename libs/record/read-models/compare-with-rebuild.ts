import type { JsonObject } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { type Difference, differenceOf } from './following/difference';
import { calendarDayRows, calendarEntryRows, calendarOf, daysIn } from './calendar/calendar.repository';
import { listLateRecordings } from './late-recordings.repository';
import { differencesFromListings } from './listing-tables.repository';
import { obligationRows } from './obligations.repository';
import { obligationRow } from './project-inline';
import { Refold } from './refold';
import type { ObligationRow } from './tables/tables';
import { lockReadModels } from './tables.repository';
import { awaitedRows } from './awaited-decisions.repository';
import { factRowOf, factRows } from './facts.repository';
import { listAllTasks } from './tasks.repository';
import { rebuildInShadowTables } from './following/rebuild-in-shadow-tables';
import { followingProjections } from './rebuild';

/** Compares the live rows of the inline read models with rows rebuilt from the ledger. */
async function compareInline(ledger: Ledger): Promise<readonly Difference[]> {
  const fold = await Refold.of(ledger);
  return ledger.transaction(async (tx) => {
    const { db } = tx;
    const { current } = tx.holidays;
    await lockReadModels(db);
    await fold.catchUp(tx);
    const states = [...fold.obligations.values()];
    const rebuilt = states.map(({ state, position }) => ({
      ...obligationRow(state, null, current),
      position,
    }));
    const calendars = states.map(({ state }) => calendarOf(state, current));
    return [
      ...differences('obligation', ({ id }) => id, await obligationRows(db), rebuilt, comparable),
      ...(await differencesFromListings(db, rebuilt)),
      ...differences(
        'calendar-entry',
        ({ id }) => id,
        await calendarEntryRows(db),
        calendars.map(({ days: _, ...entry }) => entry),
      ),
      ...differences(
        'calendar-day',
        ({ obligationId, n }) => `${obligationId}/${n}`,
        await calendarDayRows(db),
        calendars.flatMap(daysIn),
      ),
      ...differences(
        'fact',
        ({ name }) => name,
        await factRows(db),
        [...fold.sources.values()].map(factRowOf),
      ),
      ...differences(
        'late-recording',
        ({ position }) => String(position),
        await listLateRecordings(db),
        fold.late,
      ),
      ...differences(
        'awaited-decision',
        ({ stream, decisionId }) => `${stream}/${decisionId}`,
        await awaitedRows(db),
        fold.awaited(),
      ),
      ...differences(
        'task',
        ({ stream, kind, key }) => `${stream}/${kind}/${key}`,
        await listAllTasks(db),
        fold.tasks(current),
      ),
    ];
  });
}

/**
 * Each field of the summary and of the listing as a column. The next wake-up is omitted: it depends on the outbox too, and
 * passes by itself.
 */
function comparable({ nextWakeAt: _, summary, listing, ...row }: ObligationRow): JsonObject {
  return { ...jsonOf(row), ...fieldsOf('summary', summary), ...fieldsOf('listing', listing) };
}

/** A text that is no object any more is one column. */
const fieldsOf = (column: string, json: string): JsonObject => {
  const value = objectIn(json);
  return value === null
    ? { [column]: json }
    : Object.fromEntries(Object.entries(value).map(([field, each]) => [`${column}.${field}`, each]));
};

function objectIn(json: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject | null) : null;
  } catch {
    return null;
  }
}

const jsonOf = (row: object): JsonObject => JSON.parse(JSON.stringify(row)) as JsonObject;

function differences<Row extends object>(
  table: string,
  idOf: (row: Row) => string,
  liveRows: readonly Row[],
  rebuiltRows: readonly Row[],
  toJson: (row: Row) => JsonObject = jsonOf,
): readonly Difference[] {
  const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [idOf(row), toJson(row)]));
  const [live, rebuilt] = [byId(liveRows), byId(rebuiltRows)];
  return [...new Set([...live.keys(), ...rebuilt.keys()])]
    .map((id) => differenceOf(table, id, live.get(id), rebuilt.get(id)))
    .filter((difference) => difference !== null);
}

/**
 * Compares every live row with one rebuilt from the ledger; empty when equal. A projection that
 * follows is compared at its own position: lagging is no difference.
 */
export async function compareWithRebuild(ledger: Ledger): Promise<readonly Difference[]> {
  const differing = [...(await compareInline(ledger))];
  for (const projection of followingProjections)
    differing.push(...(await rebuildInShadowTables(ledger, projection, { swap: false })).differing);
  return differing;
}
