import type { EventCodec } from '#ledger';
import { keyIdsIn } from './envelopes-in';
import { KeyDestroyedMeanwhileError } from './key-destroyed-meanwhile-error';
import type { KeyStore } from './key-store';
import { openEvent } from './open-event';
import { sealEvent, subjectsIn } from './seal-event';
import type { SealedFieldsOf } from './sealed-field';

/** Seals what is marked just before it is recorded, and opens it right after it is read. Holds no keys between. */
export const sealingCodec = (fieldsOf: SealedFieldsOf, keys: KeyStore): EventCodec => ({
  seal: async (stream, events, through) => {
    const subjects = subjectsIn(stream, events, fieldsOf);
    if (subjects.length === 0) return events;
    const found = await keys.forSubjects(subjects, through);
    return events.map((event) => sealEvent(stream, event, fieldsOf, found));
  },
  mustConfirm: (stored) => keyIdsIn(stored, fieldsOf).length > 0,
  confirm: async (stored, through) => {
    const keyIds = keyIdsIn(stored, fieldsOf);
    if (keyIds.length === 0) return;
    const found = await keys.find(keyIds, through);
    if (keyIds.some((keyId) => !found.has(keyId))) throw new KeyDestroyedMeanwhileError();
  },
  open: async (stored, through) => {
    const keyIds = keyIdsIn(stored, fieldsOf);
    if (keyIds.length === 0) return stored;
    const found = await keys.find(keyIds, through);
    return stored.map((event) => openEvent(event, fieldsOf, found));
  },
});
