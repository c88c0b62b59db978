import type { Instant, ObligationId } from '#domain/kernel';
import { factStream } from '#domain/obligations';
import type { Executor } from './outbox.repository';
import { mailTables } from './tables';

/** The facts whose outbox has something to send, each with the hour of the first. */
export async function factsWithMail({
  db,
}: Executor): Promise<readonly { readonly obligationId: ObligationId; readonly nextWakeAt: Instant }[]> {
  const rows = await mailTables(db)
    .selectFrom('mail.outbox')
    .select(['obligationId', (eb) => eb.fn.min<Instant>('sendAt').as('nextWakeAt')])
    .where('state', '=', 'waiting')
    .where((eb) => eb(eb.cast<string>('obligationId', 'text'), 'like', `${factStream('')}%`))
    .groupBy('obligationId')
    .orderBy('nextWakeAt')
    .execute();
  return rows.flatMap(({ obligationId, nextWakeAt }) =>
    obligationId === null ? [] : [{ obligationId, nextWakeAt }],
  );
}
