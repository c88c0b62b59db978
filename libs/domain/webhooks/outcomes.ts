import { type Bilingual, both } from '#domain/kernel';

/** How an attempt to send one message ended, in words. */
export const outcomeWords = {
  accepted: both('Accepted', 'Derbyniwyd'),
  'not-accepted': both('Not accepted', 'Ni dderbyniwyd'),
  redirected: both(
    'Sent on to another address, which is never followed',
    'Cyfeiriwyd at gyfeiriad arall, nas dilynir byth',
  ),
  gone: both('Gone for good (410): the webhook ended', 'Wedi mynd am byth (410): daeth y bachyn gwe i ben'),
  'timed-out': both('No answer in time', 'Dim ateb mewn pryd'),
  'no-connection': both('No connection', 'Dim cysylltiad'),
  'no-such-host': both('No such host', 'Nid oes gwesteiwr o’r fath'),
  'private-address': both(
    'Its name leads to an address inside the network: nothing was sent',
    'Mae ei enw’n arwain at gyfeiriad y tu mewn i’r rhwydwaith: ni anfonwyd dim',
  ),
  'not-https': both('Not HTTPS: nothing was sent', 'Nid HTTPS: ni anfonwyd dim'),
  certificate: both('Its certificate cannot be trusted', 'Ni ellir ymddiried yn ei dystysgrif'),
  'no-secret': both(
    'No secret to sign with: nothing was sent',
    'Dim cyfrinach i lofnodi â hi: ni anfonwyd dim',
  ),
  unknown: both(
    'Not known: the program ended before an answer came',
    'Ddim yn hysbys: daeth y rhaglen i ben cyn i ateb ddod',
  ),
} satisfies Record<string, Bilingual>;

export type WebhookOutcome = keyof typeof outcomeWords;
