import { readEvent, type EventCatalog } from '#kernel';
import type { ObligationEvent, StoredEvent } from './event';
import { eventCatalog } from './events/catalog';

/** `loadEvent` against a given catalogue. @throws as `loadEvent` */
export const loadEventBy = (catalog: EventCatalog, stored: StoredEvent): ObligationEvent =>
  ({ ...stored, ...readEvent(catalog, stored) }) as ObligationEvent;

/** Reads a stored event of any released version into the newest one. @throws as `readEvent` */
export const loadEvent = (stored: StoredEvent): ObligationEvent => loadEventBy(eventCatalog, stored);
