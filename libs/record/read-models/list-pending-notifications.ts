import type { CalendarDate, EventId } from '#domain/kernel';
import type { Database } from '#record/ledger';
import { type Clock, listWaitingFor } from './obligations.repository';
import { listTriggers } from './triggers.repository';

/** An obligation that waits for a recorded trigger and was not notified. */
export interface PendingNotification extends Pick<Clock, 'obligationId' | 'workflowType'> {
  readonly trigger: { readonly name: string; readonly eventId: EventId; readonly effectiveOn: CalendarDate };
}

/** @param only names of triggers; default all recorded ones */
export async function listPendingNotifications(
  db: Database,
  only?: readonly string[],
): Promise<readonly PendingNotification[]> {
  const recorded = (await listTriggers(db)).filter(({ name }) => only === undefined || only.includes(name));
  const rows = recorded.map(async ({ name, eventId, effectiveOn }) =>
    (await listWaitingFor(db, name)).map((row) => ({ ...row, trigger: { name, eventId, effectiveOn } })),
  );
  return (await Promise.all(rows)).flat();
}
