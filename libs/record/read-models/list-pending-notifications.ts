import type { Database } from '#record/ledger';
import { factsNamed, listSources, saysSomething } from './facts.repository';
import { listHearingOfAny } from './hearing.repository';
import type { Clock } from './obligations.repository';
import type { RecordedFact } from './tables/tables';

/** An obligation that was not told of what it counts from or waits for: that it is recorded, otherwise than before, or by mistake. */
export interface PendingNotification extends Pick<Clock, 'obligationId' | 'workflowType'> {
  readonly fact: Omit<RecordedFact, 'position'>;
}

/** In the order of the sources, with two queries however many there are. @param only names of sources; default all there are */
export async function listPendingNotifications(
  db: Database,
  only?: readonly string[],
): Promise<readonly PendingNotification[]> {
  const sources = only === undefined ? await listSources(db) : await factsNamed(db, only);
  const hearing = await listHearingOfAny(
    db,
    sources.map(({ name }) => name),
  );
  return sources.flatMap(({ position: _, ...fact }) =>
    (hearing.get(fact.name) ?? [])
      .filter(({ received }) =>
        received === undefined ? saysSomething(fact.value) : received !== fact.eventId,
      )
      .map(({ obligationId, workflowType }) => ({ obligationId, workflowType, fact })),
  );
}
