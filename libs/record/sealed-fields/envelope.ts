import { z } from 'zod';
import type { JsonObject, JsonValue, NewEvent } from '#domain/kernel';
import { type SealedField, type SealedFieldsOf, valueAt } from './sealed-field';

const base64 = z.base64().min(1);

/** The replacement of a personal value in a stored event: plain JSON, hashed like any other value. */
const envelopeSchema = z.strictObject({
  sealed: z.strictObject({
    /** version of this format: AES-256-GCM, 12-byte nonce, 16-byte tag at the end of the ciphertext */
    v: z.literal(1),
    /** whose data it is: a pseudonym, never a name */
    subject: z.string().min(1),
    keyId: z.uuid(),
    nonce: base64,
    ciphertext: base64,
  }),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** Parses a stored value as an envelope; null for plain values. */
function envelopeOf(value: JsonValue | undefined): Envelope | null {
  // fast path: most values are no object, and the schema is slow
  if (typeof value !== 'object' || value === null) return null;
  const parsed = envelopeSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

export type Body = Pick<NewEvent, 'eventId' | 'type' | 'schemaVersion' | 'data' | 'metadata'>;

/** The part of an event that paths address. */
export const rootOf = ({ data, metadata }: Pick<Body, 'data' | 'metadata'>): JsonObject => ({
  data,
  metadata,
});

/** A sealed value of a stored event, with its field. */
interface Sealed {
  readonly field: SealedField;
  readonly envelope: Envelope;
}

/** The sealed values of a stored event, each with its field. */
export function envelopesIn(event: Body, fieldsOf: SealedFieldsOf): readonly Sealed[] {
  const root = rootOf(event);
  const sealed: Sealed[] = [];
  for (const field of fieldsOf(event)) {
    const envelope = envelopeOf(valueAt(root, field.path));
    if (envelope !== null) sealed.push({ field, envelope });
  }
  return sealed;
}

/** Ids of the keys that open a stored event. */
export const keyIdsIn = (events: readonly Body[], fieldsOf: SealedFieldsOf): readonly string[] => [
  ...new Set(
    events.flatMap((event) => envelopesIn(event, fieldsOf).map(({ envelope }) => envelope.sealed.keyId)),
  ),
];
