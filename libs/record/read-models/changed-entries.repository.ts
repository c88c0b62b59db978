import type { ObligationId } from '#domain/kernel';
import type { Database } from '#record/ledger';
import { readModels } from './tables/tables';

export interface ChangedEntry {
  readonly id: ObligationId;
  /** how many events of it are among these positions, and between which they stand */
  readonly records: number;
  readonly first: number;
  readonly last: number;
}

interface Wanted {
  /** positions above this one, up to the next */
  readonly after: number;
  readonly last: number;
  /** absent: all */
  readonly ids?: readonly ObligationId[] | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** The entries of the register with events at these positions, the latest changed first. */
export const listChangedEntries = (
  db: Database,
  { after, last, ids, limit, offset }: Wanted,
): Promise<readonly ChangedEntry[]> =>
  readModels(db)
    .selectFrom('ledger.events')
    .innerJoin('read.obligation', 'read.obligation.id', 'ledger.events.stream')
    .select('read.obligation.id')
    .select((eb) => [
      eb.fn.countAll<number>().as('records'),
      eb.fn.min('ledger.events.position').as('first'),
      eb.fn.max('ledger.events.position').as('last'),
    ])
    .where('ledger.events.position', '>', after)
    .where('ledger.events.position', '<=', last)
    .$if(ids !== undefined, (query) =>
      query.where((eb) => eb('read.obligation.id', '=', eb.fn.any(eb.val([...(ids ?? [])])))),
    )
    .groupBy('read.obligation.id')
    .orderBy('last', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
