import type { Database } from '#record/ledger';
import type { RowExtent } from '../rows/row-source';

const MOST = Number.MAX_SAFE_INTEGER;

/** The extent of the rows and the head, in one statement for consistency. */
export async function rowExtent(db: Database): Promise<RowExtent> {
  const { rows, last, headPosition, headRecordedAt } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('ledger.events')
        .select((of) => of.fn.countAll<number>().as('rows'))
        .as('rows'),
      eb
        .selectFrom('ledger.events')
        .select((of) => of.fn.max<number | null>('position').as('last'))
        .where('position', '<=', MOST)
        .as('last'),
      eb
        .selectFrom('ledger.head')
        // integers beyond the safe range are capped
        .select((of) => of.fn<number>('least', ['position', of.val(MOST)]).as('position'))
        .limit(1)
        .as('headPosition'),
      eb.selectFrom('ledger.head').select('recordedAt').limit(1).as('headRecordedAt'),
    ])
    .executeTakeFirstOrThrow();
  const head = headPosition === null ? null : { position: headPosition, recordedAt: headRecordedAt };
  return { rows: rows ?? 0, last: last ?? 0, head };
}
