import type { JsonObject, NewEvent } from '#domain/kernel';
import type { EventCodec } from '#record/ledger';
import { type SealedField, type SealedFieldsOf, pointerOf, valueAt, withValueAt } from './sealed-field';
import { keyIdsIn, rootOf } from './envelope';
import { KeyDestroyedMeanwhileError, type KeyStore, type SubjectKey } from './key-store';
import { sealValue } from './seal-value';
import { openEvent } from './open-event';

/** A value to seal, and its subject. */
interface Unsealed {
  readonly field: SealedField;
  readonly subject: string;
}

const unsealedIn = (stream: string, event: NewEvent, fieldsOf: SealedFieldsOf): readonly Unsealed[] =>
  fieldsOf(event)
    .filter(({ path }) => valueAt(rootOf(event), path) != null)
    .flatMap((field) => {
      const subject = field.subject({ ...event, stream });
      return subject === null ? [] : [{ field, subject }];
    });

/** The subjects whose keys seal these events. */
export const subjectsIn = (
  stream: string,
  events: readonly NewEvent[],
  fieldsOf: SealedFieldsOf,
): readonly string[] => [
  ...new Set(events.flatMap((event) => unsealedIn(stream, event, fieldsOf).map(({ subject }) => subject))),
];

/** The event as it is stored. @throws KeyDestroyedMeanwhileError when a key is missing */
export function sealEvent(
  stream: string,
  event: NewEvent,
  fieldsOf: SealedFieldsOf,
  keys: ReadonlyMap<string, SubjectKey>,
): NewEvent {
  const root = unsealedIn(stream, event, fieldsOf).reduce<JsonObject>((sealed, { field, subject }) => {
    const key = keys.get(subject);
    if (key === undefined) throw new KeyDestroyedMeanwhileError();
    const place = { eventId: event.eventId, type: event.type, path: pointerOf(field.path) };
    const value = valueAt(sealed, field.path) ?? null;
    return withValueAt(sealed, field.path, { ...sealValue(key, place, value) });
  }, rootOf(event));
  return { ...event, ...root };
}

/** Seals marked values just before recording, and opens them right after reading. Caches no keys. */
export const sealingCodec = (fieldsOf: SealedFieldsOf, keys: KeyStore): EventCodec => ({
  sealing: async (appends, executor) => {
    const subjects = [
      ...new Set(appends.flatMap(({ stream, events }) => subjectsIn(stream, events, fieldsOf))),
    ];
    const found =
      subjects.length === 0 ? new Map<string, SubjectKey>() : await keys.forSubjects(subjects, executor);
    return ({ stream, events }) => events.map((event) => sealEvent(stream, event, fieldsOf, found));
  },
  confirmation: (stored) => {
    const keyIds = keyIdsIn(stored, fieldsOf);
    return keyIds.length === 0 ? null : keys.required(keyIds);
  },
  failure: (error) => (keys.isMissing(error) ? new KeyDestroyedMeanwhileError() : error),
  open: async (stored, executor) => {
    const keyIds = keyIdsIn(stored, fieldsOf);
    if (keyIds.length === 0) return stored;
    const found = await keys.find(keyIds, executor);
    return stored.map((event) => openEvent(event, fieldsOf, found));
  },
});
