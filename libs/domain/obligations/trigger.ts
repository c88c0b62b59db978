import type { ObligationId } from '#domain/kernel';
import { type StoredEvent, loadEvent } from './event';
import type { Trigger } from './state';

const PREFIX = 'trigger-';

/**
 * The stream of a trigger: `government-formed` lives on `trigger-government-formed`. Commands address it like an
 * obligation, so its name is valid wherever an obligation's id is.
 */
export const triggerStream = (trigger: string): ObligationId => `${PREFIX}${trigger}` as ObligationId;

export const isTriggerStream = (stream: string): boolean => stream.startsWith(PREFIX);

/** Folds a trigger's stream; null while it has not happened. @throws TypeError for an event of another stream */
export const foldTrigger = (events: readonly StoredEvent[]): Trigger | null =>
  events.reduce<Trigger | null>((state, stored) => {
    const event = loadEvent(stored);
    if (event.type !== 'TriggerRecorded') throw new TypeError(`${event.type} on a trigger stream`);
    return {
      id: event.data.trigger,
      version: (state?.version ?? 0) + 1,
      effectiveOn: event.data.effectiveOn,
      eventId: event.eventId,
      by: event.data.by,
    };
  }, null);
