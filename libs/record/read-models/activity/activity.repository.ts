import type { CalendarDate, PersonId } from '#domain/kernel';
import type { Database } from '#record/ledger';
import { type Activity, SYSTEM, readModels } from '../tables/tables';

/** In the schema of `db`: that of the live table or of a shadow table. */
export async function addActivity(db: Database, rows: readonly Activity[]): Promise<void> {
  if (rows.length > 0) await readModels(db).insertInto('activity').values(rows).execute();
}

/** Filters; absent ones do not filter. */
export interface ActivityQuery {
  /** the actor or whom they acted for; `system`: the clock and the loader; default everybody else */
  readonly person?: PersonId | undefined;
  /** days of recording in Wales, both included */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  /** recorded before this position */
  readonly before?: number | undefined;
  /** only what is about these */
  readonly streams?: readonly string[] | undefined;
  readonly limit: number;
}

export const activityQuery = (db: Database, { person, from, to, before, streams, limit }: ActivityQuery) =>
  readModels(db)
    .selectFrom('read.activity')
    .selectAll()
    .where((eb) => {
      if (person === undefined) return eb('bySystem', '=', false);
      if (person === SYSTEM) return eb('bySystem', '=', true);
      return eb.or([eb('personId', '=', person), eb('onBehalfOf', '=', person)]);
    })
    .where((eb) =>
      eb.and([
        ...(from === undefined ? [] : [eb('day', '>=', from)]),
        ...(to === undefined ? [] : [eb('day', '<=', to)]),
        ...(before === undefined ? [] : [eb('position', '<', before)]),
        ...(streams === undefined ? [] : [eb('stream', '=', eb.fn.any(eb.val([...streams])))]),
      ]),
    )
    .orderBy('position', 'desc')
    .limit(limit);

/** Latest first. */
export const activityRows = (db: Database, query: ActivityQuery): Promise<readonly Activity[]> =>
  activityQuery(db, query).execute();
