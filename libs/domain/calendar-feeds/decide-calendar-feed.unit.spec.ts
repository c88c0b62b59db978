import { instant, personId, postId } from '#domain/kernel';
import { type GivenFeed, endCalendarFeed, makeCalendarFeed } from './decide-calendar-feed';
import { type CalendarFeed, foldCalendarFeed } from './fold-calendar-feed';
import { MOST_FEEDS, calendarFeedRefusalCodes } from './refusals';

const ann = personId('ann');
const viewId = 'e58ed763-928c-4155-bee9-fdbaaadc15f3';
const context = {
  by: { personId: ann },
  roles: ['official' as const],
  personId: ann,
  isInDirectory: true,
  posts: new Set([postId('aln-policy-lead')]),
  views: new Set([viewId]),
  open: 0,
};
const given: GivenFeed = {
  feedId: '0123456789abcdef0123456789abcdef',
  of: { kind: 'person' },
  language: 'cy',
  secretHash: 'ab'.repeat(32),
};

it.each<GivenFeed['of']>([
  { kind: 'person' },
  { kind: 'post', postId: postId('aln-policy-lead') },
  { kind: 'view', viewId },
])('is made by whoever wants to read it: %j', (of) => {
  expect(makeCalendarFeed(context, { ...given, of })).toEqual({
    ok: true,
    value: { ...given, of, personId: ann, by: { personId: ann } },
  });
});

const REFUSED: readonly (readonly [string, Partial<typeof context>, Partial<GivenFeed>])[] = [
  ['feed-for-people', { isInDirectory: false }, {}],
  ['feed-for-oneself', { by: { personId: ann, onBehalfOf: personId('bob') } as typeof context.by }, {}],
  ['feed-post-unknown', {}, { of: { kind: 'post', postId: postId('nowhere') } }],
  ['feed-view-unknown', { views: new Set() }, { of: { kind: 'view', viewId } }],
  ['too-many-feeds', { open: MOST_FEEDS }, {}],
];

it.each(REFUSED)('%s: %j %j', (code, more, asked) => {
  const decided = makeCalendarFeed({ ...context, ...more }, { ...given, ...asked });
  expect(decided).toMatchObject({ ok: false, refusal: { code } });
});

const stored = (version: number, type: string, data: object) => ({
  type,
  version,
  schemaVersion: 1,
  data: JSON.parse(JSON.stringify(data)) as never,
  recordedAt: instant('2026-12-01T09:00:00Z'),
});
const made = stored(1, 'CalendarFeedMade', { ...given, personId: ann, by: { personId: ann } });
const feed = foldCalendarFeed([made]);

it('is ended by whoever made it and by administrators; to everybody else there is none', () => {
  const end = (of: CalendarFeed | null, by: string, ...roles: ('official' | 'administrator' | 'auditor')[]) =>
    endCalendarFeed(of, { by: { personId: personId(by) }, roles });
  for (const asker of [end(feed, 'ann', 'official'), end(feed, 'adi', 'administrator')])
    expect(asker).toMatchObject({ ok: true, value: { feedId: given.feedId, personId: ann } });
  for (const none of [
    end(feed, 'bob', 'official'),
    end(feed, 'huw', 'auditor'),
    end(null, 'ann', 'official'),
  ])
    expect(none).toMatchObject({ refusal: { code: 'no-such-feed' } });
  const ended = stored(2, 'CalendarFeedEnded', {
    feedId: given.feedId,
    personId: ann,
    by: { personId: ann },
  });
  const over = foldCalendarFeed([made, ended]);
  expect(over).toMatchObject({ version: 2, ended: { by: { personId: ann } } });
  expect(end(over, 'ann', 'official')).toMatchObject({ refusal: { code: 'feed-ended-already' } });
});

it('every refusal is exercised, but the one of two who act at once', () => {
  const ofEnding = ['no-such-feed', 'feed-ended-already', 'feed-changed'];
  expect(calendarFeedRefusalCodes.toSorted()).toEqual(
    [...REFUSED.map(([code]) => code), ...ofEnding].toSorted(),
  );
});
