import { randomBytes } from 'node:crypto';
import { type JsonValue, type NewEvent, ERASED, eventId, instant, SEALED } from '#domain/kernel';
import type { Envelope } from './envelope';
import { masterKey, newMasterKeyText } from './master-key';
import { openEvent, openWithoutKeys } from './open-event';
import { sealEvent, subjectsIn } from './sealing-codec';
import { type Place, openValue, sealValue } from './seal-value';
import type { SealedField } from './sealed-field';
import { subjectKey } from './key-store';

const KEY_ID = '3d5c6f0a-5f5e-4d0b-9c37-6a1f0f6f7a01';
const key = subjectKey(KEY_ID, 'p-huw', randomBytes(32));
const place: Place = { eventId: eventId('c-1/0'), type: 'ProgressNoted', path: '/data/text' };
const text = 'Rang Mrs Jones on 029 2000 0000; she is ill until May. Ŵŷ.';

const flipped = (base64: string, at: number): string => {
  const bytes = Buffer.from(base64, 'base64');
  bytes[at < 0 ? bytes.length + at : at]! ^= 1;
  return bytes.toString('base64');
};

describe('a sealed value', () => {
  const envelope = sealValue(key, place, text);
  const changed = (part: Partial<Envelope['sealed']>): Envelope => ({
    sealed: { ...envelope.sealed, ...part },
  });

  it.each<JsonValue>([text, '', 0, null, ['a', { b: [true] }], { z: 1, a: 'x' }])(
    'opens with its key, in its place: %j',
    (value) => {
      expect(openValue(key, place, sealValue(key, place, value))).toEqual(value);
    },
  );

  it('shows nothing of what it holds', () => {
    expect(JSON.stringify(envelope)).not.toContain('Jones');
    expect(Buffer.from(envelope.sealed.ciphertext, 'base64').toString('latin1')).not.toContain('Jones');
  });

  it('is the same when sealed again, and another for another text, event, type or path', () => {
    const others = [
      sealValue(key, place, `${text} `),
      sealValue(key, { ...place, eventId: eventId('c-2/0') }, text),
      sealValue(key, { ...place, type: 'LookedAgain' }, text),
      sealValue(key, { ...place, path: '/data/note' }, text),
    ];
    expect(sealValue(key, place, text)).toEqual(envelope);
    const nonces = [envelope, ...others].map(({ sealed }) => sealed.nonce);
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  const other = sealValue(key, { ...place, eventId: eventId('c-2/0') }, 'another text').sealed;
  it.each<[string, Partial<Envelope['sealed']>]>([
    ['first bit of the ciphertext', { ciphertext: flipped(envelope.sealed.ciphertext, 0) }],
    ['tag', { ciphertext: flipped(envelope.sealed.ciphertext, -1) }],
    ['ciphertext cut short', { ciphertext: envelope.sealed.ciphertext.slice(0, 16) }],
    ['nonce', { nonce: flipped(envelope.sealed.nonce, 0) }],
    ['nonce of another length', { nonce: Buffer.alloc(16, 1).toString('base64') }],
    ['subject', { subject: 'p-sian' }],
    ['key id', { keyId: '3d5c6f0a-5f5e-4d0b-9c37-6a1f0f6f7a02' }],
    ['nonce and ciphertext of another event', { nonce: other.nonce, ciphertext: other.ciphertext }],
  ])('does not open once its %s was changed', (_part, part) => {
    expect(() => openValue(key, place, changed(part))).toThrow(/\/data\/text of event c-1\/0/);
  });

  it.each<[string, Partial<Place>]>([
    ['event', { eventId: eventId('c-2/0') }],
    ['type', { type: 'LookedAgain' }],
    ['path', { path: '/data/recordedLate/reason' }],
  ])('does not open at another %s', (_what, elsewhere) => {
    expect(() => openValue(key, { ...place, ...elsewhere }, envelope)).toThrow();
  });

  it('does not open with another key', () => {
    const stranger = subjectKey(KEY_ID, 'p-huw', randomBytes(32));
    expect(() => openValue(stranger, place, envelope)).toThrow();
  });
});

describe('an event', () => {
  const fields: readonly SealedField[] = [
    { path: ['data', 'text'], subject: ({ data }) => data['by'] as string, erased: 'text' },
    { path: ['data', 'late', 'reason'], subject: ({ data }) => data['by'] as string, erased: 'text' },
    { path: ['data', 'address'], subject: ({ stream }) => `contact/${stream}`, erased: 'absent' },
  ];
  const fieldsOf = ({ schemaVersion }: { readonly schemaVersion: number }) =>
    schemaVersion === 2 ? fields : [];
  const event: NewEvent = {
    eventId: eventId('c-1/0'),
    type: 'ProgressNoted',
    schemaVersion: 2,
    effectiveAt: instant('2026-11-23T09:00:00Z'),
    data: { text, late: { days: 3, reason: 'was on leave' }, address: 'a@b.example', by: 'p-huw' },
    metadata: { commandId: 'c-1' },
  };
  const contact = subjectKey('3d5c6f0a-5f5e-4d0b-9c37-6a1f0f6f7a03', 'contact/row', randomBytes(32));
  const bySubject = new Map([key, contact].map((each) => [each.subject, each]));
  const byId = new Map([key, contact].map((each) => [each.keyId, each]));
  const stored = sealEvent('row', event, fieldsOf, bySubject);

  it('is sealed at its marked places alone, each for its own subject, and opened again', () => {
    expect(subjectsIn('row', [event], fieldsOf)).toEqual(['p-huw', 'contact/row']);
    expect(stored).toMatchObject({
      data: {
        by: 'p-huw',
        text: { sealed: { v: 1, subject: 'p-huw', keyId: KEY_ID } },
        late: { days: 3, reason: { sealed: { subject: 'p-huw' } } },
        address: { sealed: { subject: 'contact/row' } },
      },
      metadata: event.metadata,
    });
    expect(openEvent(stored, fieldsOf, byId)).toEqual(event);
  });

  it('leaves what is not there as it is', () => {
    const bare = { ...event, data: { text: 'x', late: null, by: 'p-huw' } };
    const sealed = sealEvent('row', bare, fieldsOf, bySubject);
    expect(sealed.data).toMatchObject({ late: null, text: { sealed: {} } });
    expect(sealed.data).not.toHaveProperty('address');
  });

  it('reads as a tombstone where a key is gone, and the rest as it was', () => {
    const read = openEvent(stored, fieldsOf, new Map([[contact.keyId, contact]]));
    expect(read.data).toEqual({ ...event.data, text: ERASED, late: { days: 3, reason: ERASED } });
    expect(openEvent(stored, fieldsOf, new Map()).data).not.toHaveProperty('address');
  });

  it('says that it is sealed to one without keys', () => {
    const read = openWithoutKeys(stored, fieldsOf);
    expect(read.data).toEqual({ text: SEALED, late: { days: 3, reason: SEALED }, by: 'p-huw' });
  });

  it('of a version without marks is read as it stands', () => {
    const old = { ...event, schemaVersion: 1 };
    expect(sealEvent('row', old, fieldsOf, bySubject)).toEqual(old);
    const odd = { ...old, data: stored.data };
    expect(openEvent(odd, fieldsOf, byId)).toEqual(odd);
  });
});

describe('a master key', () => {
  const bytes = Buffer.from(newMasterKeyText(), 'base64');
  const secret = randomBytes(32);

  it('wraps a key for one id, differently each time, and unwraps it', () => {
    const master = masterKey(bytes);
    const wrapped = master.wrap(KEY_ID, secret);
    expect(wrapped.includes(secret)).toBe(false);
    expect(master.wrap(KEY_ID, secret).equals(wrapped)).toBe(false);
    expect(master.unwrap(KEY_ID, wrapped).equals(secret)).toBe(true);
    expect(() => master.unwrap('another-id', wrapped)).toThrow();
  });

  it('is told apart from another, which unwraps nothing', () => {
    const [master, other] = [masterKey(bytes), masterKey(randomBytes(32))];
    expect(master.id).not.toBe(other.id);
    expect(() => other.unwrap(KEY_ID, master.wrap(KEY_ID, secret))).toThrow();
  });
});
