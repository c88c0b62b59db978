import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { type EventId, type JsonValue, canonicalJson } from '#domain/kernel';
import type { Envelope } from './envelope';
import type { SubjectKey } from './key-store';

/** The place of a value: a value sealed for one place opens at no other. */
export interface Place {
  readonly eventId: EventId;
  readonly type: string;
  /** JSON pointer within the event, e.g. `/data/reason` */
  readonly path: string;
}

/** A sealed value was altered, moved to another place, or opened with another key. Different from erased. */
export class DamagedEnvelopeError extends Error {
  override readonly name = 'DamagedEnvelopeError';

  constructor({ eventId, path }: Place) {
    super(`the sealed value at ${path} of event ${eventId} is not what was sealed there`);
  }
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const associatedData = ({ eventId, type, path }: Place, { subject, keyId }: SubjectKey): Buffer =>
  Buffer.from(canonicalJson(['cylch sealed field', 1, eventId, type, path, subject, keyId]));

/**
 * The nonce is derived from key, place and value (as in SIV): distinct for distinct values and places, equal when an
 * append is retried, so that the ledger recognises the same event.
 */
const nonceFor = (key: SubjectKey, associated: Buffer, plain: Buffer): Buffer =>
  createHmac('sha256', key.nonces)
    .update(createHmac('sha256', key.nonces).update(associated).digest())
    .update(plain)
    .digest()
    .subarray(0, NONCE_BYTES);

/** @throws TypeError for what JSON cannot hold faithfully */
export function sealValue(key: SubjectKey, place: Place, value: JsonValue): Envelope {
  const associated = associatedData(place, key);
  const plain = Buffer.from(canonicalJson(value));
  const nonce = nonceFor(key, associated, plain);
  const cipher = createCipheriv(CIPHER, key.encryption, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associated);
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return {
    sealed: {
      v: 1,
      subject: key.subject,
      keyId: key.keyId,
      nonce: nonce.toString('base64'),
      ciphertext: ciphertext.toString('base64'),
    },
  };
}

/** @throws DamagedEnvelopeError unless this key sealed exactly this value for this place */
export function openValue(key: SubjectKey, place: Place, { sealed }: Envelope): JsonValue {
  const nonce = Buffer.from(sealed.nonce, 'base64');
  const bytes = Buffer.from(sealed.ciphertext, 'base64');
  if (nonce.length !== NONCE_BYTES || bytes.length < TAG_BYTES) throw new DamagedEnvelopeError(place);
  try {
    const decipher = createDecipheriv(CIPHER, key.encryption, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(associatedData(place, { ...key, subject: sealed.subject, keyId: sealed.keyId }));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const plain = Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
    return JSON.parse(plain.toString('utf8')) as JsonValue;
  } catch {
    throw new DamagedEnvelopeError(place);
  }
}
