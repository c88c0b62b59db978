import type { CalendarFeedEventData, CalendarFeedEventType, FeedOf } from '#domain/calendar-feeds';
import { type Bilingual, both } from '#domain/kernel';
import type { NameOf } from './names';

function feedInWords(of: FeedOf, name: NameOf): Bilingual {
  switch (of.kind) {
    case 'person':
      return both('their own entries', 'eu cofnodion eu hunain');
    case 'post': {
      const post = name.post?.(of.postId) ?? of.postId;
      return both(`the entries of this post: ${post}`, `cofnodion y swydd hon: ${post}`);
    }
    case 'view':
      return both('a saved view of theirs', 'golwg y maent wedi’i chadw');
  }
}

/** Events of secret calendar addresses. */
export const calendarFeedSentences: {
  readonly [Type in CalendarFeedEventType]: (data: CalendarFeedEventData<Type>, name: NameOf) => Bilingual;
} = {
  CalendarFeedMade: ({ of, language, by }, name) => {
    const what = feedInWords(of, name);
    const inWhich = language === 'cy' ? both('Welsh', 'Cymraeg') : both('English', 'Saesneg');
    return both(
      `${name(by)} made a secret address for a calendar in ${inWhich.en} of ${what.en}.`,
      `Gwnaeth ${name(by)} gyfeiriad cyfrinachol ar gyfer calendr ${inWhich.cy}: ${what.cy}.`,
    );
  },
  CalendarFeedEnded: ({ personId, by }, name) =>
    by.personId === personId
      ? both(
          `${name(by)} ended a secret calendar address of theirs.`,
          `Rhoddodd ${name(by)} derfyn ar gyfeiriad calendr cyfrinachol o’u heiddo.`,
        )
      : both(
          `${name(by)} ended a secret calendar address of ${name({ personId })}.`,
          `Rhoddodd ${name(by)} derfyn ar gyfeiriad calendr cyfrinachol yn enw ${name({ personId })}.`,
        ),
};
