import type { JsonObject } from '#kernel';
import { mailEventCatalog, type MailEvent } from './catalog';
import type { MailEventDefinition } from './define-mail-event';

const catalog: Readonly<Record<string, MailEventDefinition>> = mailEventCatalog;

/**
 * Reads a stored event about mail, of any released version, into the newest one.
 * @throws TypeError for a type or version that was never released, ZodError for data that never fitted its schema
 */
export function loadMailEvent(stored: {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
}): MailEvent {
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
  return { type: definition.type, data } as MailEvent;
}
