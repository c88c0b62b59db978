import { type Bilingual, type Refusal, both } from '#domain/kernel';

/** As many addresses as one person has at once. */
export const MOST_FEEDS = 20;

/** Why a feed is neither made nor ended; each says what would allow it. */
const messages = {
  'feed-post-unknown': both(
    'The directory has no such post. Choose one from the list.',
    'Nid oes swydd o’r fath yn y cyfeiriadur. Dewiswch un o’r rhestr.',
  ),
  'feed-view-unknown': both(
    'You have no such saved view. Save one on the register first.',
    'Nid oes gennych olwg o’r fath wedi’i chadw. Cadwch un ar y gofrestr yn gyntaf.',
  ),
  'too-many-feeds': both(
    `You have ${MOST_FEEDS} calendar addresses: end one first.`,
    `Mae gennych ${MOST_FEEDS} o gyfeiriadau calendr: rhowch derfyn ar un yn gyntaf.`,
  ),
  'feed-for-oneself': both(
    'Nobody makes a calendar address for somebody else. Stop acting for them, then make your own.',
    'Nid oes neb yn gwneud cyfeiriad calendr ar gyfer rhywun arall. Peidiwch â gweithredu ar ran y person hwnnw, yna gwnewch eich cyfeiriad eich hun.',
  ),
  'feed-for-people': both(
    'Only people whom the directory names have calendar addresses, not programs.',
    'Dim ond pobl a enwir yn y cyfeiriadur sydd â chyfeiriadau calendr, nid rhaglenni.',
  ),
  'no-such-feed': both(
    'There is no such calendar address. Look at the list again.',
    'Nid oes cyfeiriad calendr o’r fath. Edrychwch ar y rhestr eto.',
  ),
  'feed-ended-already': both(
    'This calendar address has been ended already.',
    'Mae’r cyfeiriad calendr hwn eisoes wedi dod i ben.',
  ),
  'feed-changed': both(
    'Somebody else changed this calendar address meanwhile. Look at it, then try again.',
    'Newidiodd rhywun arall y cyfeiriad calendr hwn yn y cyfamser. Edrychwch arno, yna rhowch gynnig arall arni.',
  ),
} satisfies Record<string, Bilingual>;

export type CalendarFeedRefusal = Refusal<keyof typeof messages>;

export const calendarFeedRefusalCodes = Object.keys(messages) as (keyof typeof messages)[];

/** @param pointer the faulty place in the request (RFC 6901) */
export const calendarFeedRefusal = (code: keyof typeof messages, pointer?: string): CalendarFeedRefusal => ({
  code,
  message: messages[code],
  ...(pointer !== undefined && { pointer }),
});
