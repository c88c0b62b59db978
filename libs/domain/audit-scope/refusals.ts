import { type UnreasonableDay } from '#domain/deadlines';
import { type Bilingual, type Refusal, both } from '#domain/kernel';

/** Why what an auditor may see is neither set nor ended; each says what would allow it. */
const messages = {
  'scope-set-by-administrators': both(
    'Administrators set what an auditor may see. Ask one of them.',
    'Gweinyddwyr sy’n gosod yr hyn y caiff archwilydd ei weld. Gofynnwch i un ohonynt.',
  ),
  'scope-person-unknown': both(
    'The directory has no such person. Give the id of an auditor as it is in the directory.',
    'Nid oes person o’r fath yn y cyfeiriadur. Rhowch ddynodydd archwilydd fel y mae yn y cyfeiriadur.',
  ),
  'scope-of-a-decider': both(
    'Only an auditor’s reading is narrowed: who decides sees everything. Choose an auditor who has no other role.',
    'Dim ond darllen archwilydd a gyfyngir: mae’r sawl sy’n penderfynu yn gweld popeth. Dewiswch archwilydd heb rôl arall.',
  ),
  'scope-of-nothing': both(
    'Choose everything, or name at least one entry, kind or source.',
    'Dewiswch bopeth, neu enwch o leiaf un cofnod, math neu ffynhonnell.',
  ),
  'scope-entry-unknown': both(
    'One of these entries is not on the register. Take their ids from the register.',
    'Nid yw un o’r cofnodion hyn ar y gofrestr. Cymerwch eu dynodyddion o’r gofrestr.',
  ),
  'scope-days-reversed': both(
    'The last day must not be before the first.',
    'Ni chaiff y diwrnod olaf fod cyn y cyntaf.',
  ),
  'scope-in-the-past': both(
    'The last day has passed already. Give today or a later day, or none.',
    'Mae’r diwrnod olaf eisoes wedi mynd heibio. Rhowch heddiw neu ddiwrnod diweddarach, neu ddim un.',
  ),
  'no-scope-to-end': both(
    'Nothing is set for this person that could be ended.',
    'Nid oes dim wedi’i osod ar gyfer y person hwn y gellid rhoi terfyn arno.',
  ),
  'scope-changed': both(
    'Somebody else changed what this person may see meanwhile. Look at it, then try again.',
    'Newidiodd rhywun arall yr hyn y caiff y person hwn ei weld yn y cyfamser. Edrychwch arno, yna rhowch gynnig arall arni.',
  ),
} satisfies Record<string, Bilingual>;

export type AuditScopeRefusal = Refusal<keyof typeof messages> | UnreasonableDay;

export const auditScopeRefusalCodes = Object.keys(messages) as (keyof typeof messages)[];

/** @param pointer the faulty place in the request (RFC 6901) */
export const auditScopeRefusal = (code: keyof typeof messages, pointer?: string): AuditScopeRefusal => ({
  code,
  message: messages[code],
  ...(pointer !== undefined && { pointer }),
});
