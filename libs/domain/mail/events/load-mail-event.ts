import { type JsonObject, readEvent } from '#domain/kernel';
import { type MailEvent, mailEventCatalog } from './catalog';

/** Upcasts a stored event about mail to the newest version. @throws as `readEvent` */
export function loadMailEvent(stored: {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
}): MailEvent {
  const { type, data } = readEvent(mailEventCatalog, stored);
  return { type, data } as MailEvent;
}
