import { readEvent } from '#kernel';
import type { ObligationEvent, StoredEvent } from './event';
import { eventCatalog } from './events/catalog';

/** Reads a stored event of any released version into the newest one. @throws as `readEvent` */
export const loadEvent = (stored: StoredEvent): ObligationEvent =>
  ({ ...stored, ...readEvent(eventCatalog, stored) }) as ObligationEvent;
