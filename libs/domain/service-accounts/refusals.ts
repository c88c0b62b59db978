import { type UnreasonableDay } from '#domain/deadlines';
import { type Bilingual, type Refusal, both } from '#domain/kernel';

/** Why a service account is neither made nor revoked; each says what would allow it. */
const messages = {
  'accounts-by-administrators': both(
    'Administrators make and revoke service accounts. Ask one of them.',
    'Gweinyddwyr sy’n creu ac yn dirymu cyfrifon gwasanaeth. Gofynnwch i un ohonynt.',
  ),
  'account-exists': both(
    'There is, or was, a service account of this name: a name is used once, so that the record stays clear. Choose another.',
    'Mae cyfrif gwasanaeth o’r enw hwn, neu bu un: defnyddir enw unwaith, fel bod y cofnod yn parhau’n eglur. Dewiswch un arall.',
  ),
  'account-sees-nothing': both(
    'Choose everything, or name at least one entry, kind or source.',
    'Dewiswch bopeth, neu enwch o leiaf un cofnod, math neu ffynhonnell.',
  ),
  'account-entry-unknown': both(
    'One of these entries is not on the register. Take their ids from the register.',
    'Nid yw un o’r cofnodion hyn ar y gofrestr. Cymerwch eu dynodyddion o’r gofrestr.',
  ),
  'account-in-the-past': both(
    'The last day has passed already. Give today or a later day.',
    'Mae’r diwrnod olaf eisoes wedi mynd heibio. Rhowch heddiw neu ddiwrnod diweddarach.',
  ),
  'no-account-to-revoke': both(
    'There is no service account of this name that could be revoked.',
    'Nid oes cyfrif gwasanaeth o’r enw hwn y gellid ei ddirymu.',
  ),
  'account-changed': both(
    'Somebody else changed this service account meanwhile. Look at it, then try again.',
    'Newidiodd rhywun arall y cyfrif gwasanaeth hwn yn y cyfamser. Edrychwch arno, yna rhowch gynnig arall arni.',
  ),
} satisfies Record<string, Bilingual>;

export type ServiceAccountRefusal = Refusal<keyof typeof messages> | UnreasonableDay;

export const serviceAccountRefusalCodes = Object.keys(messages) as (keyof typeof messages)[];

/** @param pointer the faulty place in the request (RFC 6901) */
export const serviceAccountRefusal = (
  code: keyof typeof messages,
  pointer?: string,
): ServiceAccountRefusal => ({
  code,
  message: messages[code],
  ...(pointer !== undefined && { pointer }),
});
