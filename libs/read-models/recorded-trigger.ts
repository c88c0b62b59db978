import type { CalendarDate } from '#kernel';
import type { RecordedEvent } from '#ledger';

/** Something that rows wait for, recorded as having happened. */
export interface RecordedTrigger {
  readonly name: string;
  readonly eventId: string;
  readonly effectiveOn: CalendarDate;
  readonly position: number;
}

/** The trigger that an event records; null for any other event. */
export function triggerOf({ type, eventId, position, data }: RecordedEvent): RecordedTrigger | null {
  if (type !== 'TriggerRecorded') return null;
  return {
    name: data['trigger'] as string,
    eventId,
    effectiveOn: data['effectiveOn'] as CalendarDate,
    position,
  };
}
