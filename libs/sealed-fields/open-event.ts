import { ERASED, SEALED, type JsonObject } from '#kernel';
import { pointerOf, withValueAt } from './at-path';
import { envelopesIn, rootOf, type Body } from './envelopes-in';
import { openValue } from './seal-value';
import type { SealedFieldsOf } from './sealed-field';
import type { SubjectKey } from './subject-key';

/**
 * A stored event as it is read: values whose key is there are opened, the others are erased.
 * @throws DamagedEnvelopeError
 */
export function openEvent<Event extends Body>(
  event: Event,
  fieldsOf: SealedFieldsOf,
  keys: ReadonlyMap<string, SubjectKey>,
): Event {
  const sealed = envelopesIn(event, fieldsOf);
  if (sealed.length === 0) return event;
  const root = sealed.reduce<JsonObject>((opened, { field, envelope }) => {
    const key = keys.get(envelope.sealed.keyId);
    if (key === undefined)
      return withValueAt(opened, field.path, field.erased === 'text' ? ERASED : undefined);
    const place = { eventId: event.eventId, type: event.type, path: pointerOf(field.path) };
    return withValueAt(opened, field.path, openValue(key, place, envelope));
  }, rootOf(event));
  return { ...event, ...root };
}

/** A stored event for one who holds no keys: sealed texts say so, and the event still fits its schema. */
export function openWithoutKeys<Event extends Body>(event: Event, fieldsOf: SealedFieldsOf): Event {
  const root = envelopesIn(event, fieldsOf).reduce<JsonObject>(
    (opened, { field }) => withValueAt(opened, field.path, field.erased === 'text' ? SEALED : undefined),
    rootOf(event),
  );
  return { ...event, ...root };
}
