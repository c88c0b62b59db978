import type { JsonValue } from '#kernel';
import { z } from 'zod';

const base64 = z.base64().min(1);

/** What stands in a stored event in place of a personal value: plain JSON, hashed and kept like anything else. */
export const envelopeSchema = z.strictObject({
  sealed: z.strictObject({
    /** of this form: AES-256-GCM, nonce of 12 bytes, tag of 16 at the end of the ciphertext */
    v: z.literal(1),
    /** whose data it is: a pseudonym, never a name */
    subject: z.string().min(1),
    keyId: z.uuid(),
    nonce: base64,
    ciphertext: base64,
  }),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** The envelope that a stored value is; null for a value that was never sealed. */
export function envelopeOf(value: JsonValue | undefined): Envelope | null {
  // most values are no object, and the schema is slow to say so
  if (typeof value !== 'object' || value === null) return null;
  const parsed = envelopeSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
