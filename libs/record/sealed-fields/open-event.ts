import { ERASED, type JsonObject, SEALED } from '#domain/kernel';
import { type SealedFieldsOf, pointerOf, withValueAt } from './sealed-field';
import { type Body, envelopesIn, rootOf } from './envelope';
import { DamagedEnvelopeError, openValue } from './seal-value';
import type { SubjectKey } from './key-store';

/**
 * Opens a stored event: values without a key become erased.
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

/** A stored event for a reader without keys: sealed texts become tombstones that fit the schema. */
export function openWithoutKeys<Event extends Body>(event: Event, fieldsOf: SealedFieldsOf): Event {
  const root = envelopesIn(event, fieldsOf).reduce<JsonObject>(
    (opened, { field }) => withValueAt(opened, field.path, field.erased === 'text' ? SEALED : undefined),
    rootOf(event),
  );
  return { ...event, ...root };
}

/** A stored event, opened as far as possible. */
interface Opened<Event> {
  readonly event: Event;
  /** sealed values whose keys were destroyed: JSON pointers, and the keys */
  readonly keyless: readonly { readonly path: string; readonly keyId: string }[];
  /** JSON pointers to altered sealed values; they are read as sealed */
  readonly damaged: readonly string[];
}

/**
 * Opens an event despite damaged values, for callers that report them and continue.
 * @param find finds existing keys
 */
export async function openStored<Event extends Body>(
  events: readonly Event[],
  fieldsOf: SealedFieldsOf,
  find: (keyIds: readonly string[]) => Promise<ReadonlyMap<string, SubjectKey>>,
): Promise<readonly Opened<Event>[]> {
  const sealed = events.map((event) => envelopesIn(event, fieldsOf));
  const keyIds = new Set(sealed.flat().map(({ envelope }) => envelope.sealed.keyId));
  const keys = await find([...keyIds]);
  return events.map((event, index) => openOne(event, sealed[index] ?? [], keys));
}

function openOne<Event extends Body>(
  event: Event,
  sealed: ReturnType<typeof envelopesIn>,
  keys: ReadonlyMap<string, SubjectKey>,
): Opened<Event> {
  const damaged: string[] = [];
  const keyless: Opened<Event>['keyless'][number][] = [];
  const root = sealed.reduce<JsonObject>((opened, { field, envelope }) => {
    const put = (value: Parameters<typeof withValueAt>[2]) => withValueAt(opened, field.path, value);
    const { keyId } = envelope.sealed;
    const key = keys.get(keyId);
    const path = pointerOf(field.path);
    if (key === undefined) {
      keyless.push({ path, keyId });
      return put(field.erased === 'text' ? ERASED : undefined);
    }
    try {
      return put(openValue(key, { eventId: event.eventId, type: event.type, path }, envelope));
    } catch (error) {
      if (!(error instanceof DamagedEnvelopeError)) throw error;
      damaged.push(path);
      return put(SEALED);
    }
  }, rootOf(event));
  return { event: { ...event, ...root }, keyless, damaged };
}
