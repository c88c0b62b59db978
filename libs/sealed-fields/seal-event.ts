import type { JsonObject } from '#kernel';
import type { NewEvent } from '#ledger';
import { pointerOf, valueAt, withValueAt } from './at-path';
import { rootOf } from './envelopes-in';
import { KeyDestroyedMeanwhileError } from './key-destroyed-meanwhile-error';
import { sealValue } from './seal-value';
import type { SealedField, SealedFieldsOf } from './sealed-field';
import type { SubjectKey } from './subject-key';

/** A value to be sealed, and whose it is. */
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

/** Whose keys are needed to seal these events. */
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
