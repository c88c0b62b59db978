import { type CalendarDate, endOfDay, startOfDay } from '#domain/kernel';
import type { Database } from './database';

interface RecordedDays {
  /** days in Wales, both included; absent: from the first, to the last */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  /** no position beyond this */
  readonly upTo: number;
}

/** The positions recorded on these days in Wales: above `after`, up to `last`, without gaps. */
export async function positionsRecordedOn(
  db: Database,
  { from, to, upTo }: RecordedDays,
): Promise<{ readonly after: number; readonly last: number }> {
  const until = db
    .selectFrom('ledger.events')
    .where('position', '<=', upTo)
    .$if(to !== undefined, (query) => query.where('recordedAt', '<', endOfDay(to as CalendarDate)));
  const found = await until
    .select((eb) => [
      from === undefined
        ? eb.lit(0).as('after')
        : eb.fn
            .coalesce(
              eb.fn.max<number | null>('position').filterWhere('recordedAt', '<', startOfDay(from)),
              eb.lit(0),
            )
            .as('after'),
      eb.fn.coalesce(eb.fn.max<number | null>('position'), eb.lit(0)).as('last'),
    ])
    .executeTakeFirst();
  return found ?? { after: 0, last: 0 };
}
