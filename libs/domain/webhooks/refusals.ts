import { type Bilingual, type Refusal, both } from '#domain/kernel';

/** Why an act on a subscription is refused; each says what would allow it. */
const messages = {
  'webhooks-by-administrators': both(
    'Administrators look after webhooks. Ask one of them.',
    'Gweinyddwyr sy’n gofalu am fachau gwe. Gofynnwch i un ohonynt.',
  ),
  'webhook-unknown': both(
    'There is no such webhook. Choose one from the list.',
    'Nid oes bachyn gwe o’r fath. Dewiswch un o’r rhestr.',
  ),
  'webhook-over': both(
    'This webhook has ended. Make another in its place.',
    'Mae’r bachyn gwe hwn wedi dod i ben. Gwnewch un arall yn ei le.',
  ),
  'webhook-not-sending': both(
    'This webhook does not send now, so there is nothing to pause.',
    'Nid yw’r bachyn gwe hwn yn anfon nawr, felly nid oes dim i’w oedi.',
  ),
  'webhook-sending': both(
    'This webhook sends already. Only one that was paused or disabled can go on.',
    'Mae’r bachyn gwe hwn yn anfon eisoes. Dim ond un a gafodd ei oedi neu ei analluogi all fynd ymlaen.',
  ),
  'webhooks-too-many': both(
    'There are fifty webhooks already. End one that is no longer needed first.',
    'Mae hanner cant o fachau gwe eisoes. Rhowch derfyn yn gyntaf ar un nad oes ei angen mwyach.',
  ),
  'webhook-position-unknown': both(
    'The ledger has no event at this position. Give a position from 1 to the last one.',
    'Nid oes digwyddiad yn y cyfriflyfr yn y safle hwn. Rhowch safle o 1 hyd at yr un olaf.',
  ),
  'webhook-changed-meanwhile': both(
    'Somebody else changed this webhook meanwhile. Look at it, then try again.',
    'Newidiodd rhywun arall y bachyn gwe hwn yn y cyfamser. Edrychwch arno, yna rhowch gynnig arall arni.',
  ),
  'secret-shown-already': both(
    'This secret was shown already, and is shown only once. Make a new one if it was lost.',
    'Dangoswyd y gyfrinach hon eisoes, a dim ond unwaith y’i dangosir. Gwnewch un newydd os collwyd hi.',
  ),
  'secret-of-another': both(
    'Only the person who made this secret is shown it. Make a new one if it was lost.',
    'Dim ond i’r person a wnaeth y gyfrinach hon y’i dangosir. Gwnewch un newydd os collwyd hi.',
  ),
  'address-not-read': both(
    'This is no address of a receiver. Give one as https://receiver.example/path.',
    'Nid cyfeiriad derbynnydd yw hwn. Rhowch un fel https://receiver.example/path.',
  ),
  'address-not-https': both(
    'The address must begin with https://, so that nobody reads or changes what is sent.',
    'Rhaid i’r cyfeiriad ddechrau â https://, fel na all neb ddarllen na newid yr hyn a anfonir.',
  ),
  'address-with-password': both(
    'The address holds a name or a password, and it stands on the record. Leave them out: the signature says who sends.',
    'Mae enw neu gyfrinair yn y cyfeiriad, ac mae’r cyfeiriad ar y cofnod. Gadewch nhw allan: mae’r llofnod yn dweud pwy sy’n anfon.',
  ),
  'address-private': both(
    'The address is inside this network or on this machine. Give a public one, or have whoever runs the service allow it (WEBHOOK_ALLOWED_RECEIVERS).',
    'Mae’r cyfeiriad y tu mewn i’r rhwydwaith hwn neu ar y peiriant hwn. Rhowch un cyhoeddus, neu gofynnwch i’r sawl sy’n rhedeg y gwasanaeth ei ganiatáu (WEBHOOK_ALLOWED_RECEIVERS).',
  ),
} satisfies Record<string, Bilingual>;

export type WebhookRefusalCode = keyof typeof messages;
export type WebhookRefusal = Refusal<WebhookRefusalCode>;
/** Why an address cannot be a receiver’s. */
export type AddressFault = Extract<WebhookRefusalCode, `address-${string}`>;

/** @param pointer the faulty place in the request (RFC 6901) */
export const webhookRefusal = (code: WebhookRefusalCode, pointer?: string): WebhookRefusal => ({
  code,
  message: messages[code],
  ...(pointer !== undefined && { pointer }),
});
