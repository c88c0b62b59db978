import { type JsonObject, readEvent } from '#domain/kernel';
import { type MailEvent, mailEventCatalog } from './catalog';

/** Reads a stored event about mail, of any released version, into the newest one. @throws as `readEvent` */
export function loadMailEvent(stored: {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
}): MailEvent {
  const { type, data } = readEvent(mailEventCatalog, stored);
  return { type, data } as MailEvent;
}
