import { type Bilingual, type Refusal, both } from '#domain/kernel';

/** Why a ladder by kind is not set, in sentences that say how to correct it. */
const messages = {
  'not-permitted': both(
    'Only an official, an approver or an administrator sets when who is reminded. Ask one of them.',
    'Swyddog, cymeradwywr neu weinyddwr yn unig sy’n gosod pryd y caiff pwy ei atgoffa. Gofynnwch i un ohonynt.',
  ),
  'ladder-without-approver': both(
    'The approver of a statutory duty is always reminded before the date. Name the approver in at least one step of “before”, or set the ladder for an authority other than statutory.',
    'Caiff cymeradwywr dyletswydd statudol ei atgoffa bob amser cyn y dyddiad. Enwch y cymeradwywr mewn o leiaf un cam o dan “before”, neu gosodwch y camau ar gyfer awdurdod nad yw’n statudol.',
  ),
  'nothing-to-change': both(
    'These are the steps that hold for this kind already. Nothing was recorded. Give others.',
    'Dyma’r camau sy’n gymwys i’r math hwn eisoes. Ni chofnodwyd dim. Rhowch rai eraill.',
  ),
  'list-changed': both(
    'The list is not as it was shown: an entry or its reminders have changed since. Look at the new list, then record it.',
    'Nid yw’r rhestr fel y’i dangoswyd: mae cofnod neu ei nodiadau atgoffa wedi newid ers hynny. Edrychwch ar y rhestr newydd, yna cofnodwch hi.',
  ),
  'none-set': both(
    'No ladder is set for this kind. Set one first.',
    'Nid oes camau wedi’u gosod ar gyfer y math hwn. Gosodwch rai yn gyntaf.',
  ),
} satisfies Record<string, Bilingual>;

export type KindLadderRefusal = Refusal<keyof typeof messages>;

/** @param pointer the faulty place in the request (RFC 6901) */
export const kindLadderRefusal = (code: keyof typeof messages, pointer?: string): KindLadderRefusal => ({
  code,
  message: messages[code],
  ...(pointer !== undefined && { pointer }),
});
