import type { ObligationEvent, StoredEvent } from './event';
import { eventCatalog } from './events/catalog';
import type { EventDefinition } from './events/define-event';

type Catalog = Readonly<Record<string, EventDefinition>>;

/** `loadEvent` against a given catalogue. @throws as `loadEvent` */
export function loadEventBy(catalog: Catalog, stored: StoredEvent): ObligationEvent {
  const definition = Object.hasOwn(catalog, stored.type) ? catalog[stored.type] : undefined;
  if (definition === undefined) throw new TypeError(`unknown type of event: ${stored.type}`);
  const written = definition.schemas[stored.schemaVersion];
  if (written === undefined) throw new TypeError(`unknown version ${stored.schemaVersion} of ${stored.type}`);
  let data: unknown = written.parse(stored.data);
  for (let version = stored.schemaVersion; version < definition.version; version += 1) {
    const upcast = definition.upcasters[version];
    if (upcast === undefined) throw new TypeError(`no step from version ${version} of ${stored.type}`);
    data = upcast(data);
  }
  if (stored.schemaVersion < definition.version) data = definition.schema.parse(data);
  return { ...stored, schemaVersion: definition.version, data } as ObligationEvent;
}

/**
 * Reads a stored event of any released version into the newest one.
 * @throws TypeError for a type or version that was never released, ZodError for data that never fitted its schema
 */
export const loadEvent = (stored: StoredEvent): ObligationEvent => loadEventBy(eventCatalog, stored);
