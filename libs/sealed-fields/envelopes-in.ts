import type { JsonObject } from '#kernel';
import type { NewEvent } from '#ledger';
import { valueAt } from './at-path';
import { envelopeOf, type Envelope } from './envelope';
import type { SealedField, SealedFieldsOf } from './sealed-field';

export type Body = Pick<NewEvent, 'eventId' | 'type' | 'schemaVersion' | 'data' | 'metadata'>;

/** The part of an event that paths lead through. */
export const rootOf = ({ data, metadata }: Pick<Body, 'data' | 'metadata'>): JsonObject => ({
  data,
  metadata,
});

/** The sealed values of a stored event, each with its field. */
export const envelopesIn = (
  event: Body,
  fieldsOf: SealedFieldsOf,
): readonly { readonly field: SealedField; readonly envelope: Envelope }[] =>
  fieldsOf(event).flatMap((field) => {
    const envelope = envelopeOf(valueAt(rootOf(event), field.path));
    return envelope === null ? [] : [{ field, envelope }];
  });

/** Ids of the keys that open a stored event. */
export const keyIdsIn = (events: readonly Body[], fieldsOf: SealedFieldsOf): readonly string[] => [
  ...new Set(
    events.flatMap((event) => envelopesIn(event, fieldsOf).map(({ envelope }) => envelope.sealed.keyId)),
  ),
];
