import type { CalendarDate, EventId } from '#domain/kernel';
import type { Database } from '#record/ledger';
import { type Clock, listReachedOtherwise, listWaitingFor } from './obligations.repository';
import { listFacts } from './facts.repository';

/** An obligation that was not told of a recorded trigger: that it happened, on another day, or by mistake. */
export interface PendingNotification extends Pick<Clock, 'obligationId' | 'workflowType'> {
  readonly trigger: {
    readonly name: string;
    readonly eventId: EventId;
    readonly effectiveOn: CalendarDate;
    /** it had been recorded by mistake */
    readonly withdrawn: boolean;
  };
}

/** @param only names of triggers; default all recorded ones */
export async function listPendingNotifications(
  db: Database,
  only?: readonly string[],
): Promise<readonly PendingNotification[]> {
  const recorded = (await listFacts(db)).filter(({ name }) => only === undefined || only.includes(name));
  const rows = recorded.map(async ({ name, eventId, effectiveOn, withdrawn }) => {
    const waiting = withdrawn ? [] : await listWaitingFor(db, name);
    const pending = [...waiting, ...(await listReachedOtherwise(db, name, eventId))];
    return pending.map((row) => ({ ...row, trigger: { name, eventId, effectiveOn, withdrawn } }));
  });
  return (await Promise.all(rows)).flat();
}
