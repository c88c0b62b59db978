import ICAL from 'ical.js';
import type { FollowedDay } from '#domain/calendar-feeds';
import { both, calendarDate, instant, obligationId, postId } from '#domain/kernel';
import { calendarText } from './calendar-text';
import type { FeedEntry } from './feed-entries';

const made = instant('2026-10-01T09:00:00Z');
const moved = instant('2026-11-02T10:30:00Z');
const now = instant('2026-11-30T12:00:00Z');

const day = (more: Partial<FollowedDay> = {}): FollowedDay => ({
  key: '1.due',
  what: 'due',
  on: calendarDate('2026-12-18'),
  occurrence: 1,
  title: null,
  outcome: 'open',
  candidate: false,
  projected: false,
  provisional: false,
  sequence: 0,
  madeAt: made,
  changedAt: made,
  gone: false,
  ...more,
});

const entry = (more: Partial<FeedEntry> = {}): FeedEntry => ({
  id: obligationId('wm-alp-cycle'),
  kind: 'one-off-commitment',
  title: both('Publish the plan', 'Cyhoeddi’r cynllun'),
  sourceTitle: both('The Act', 'Y Ddeddf'),
  place: both('section 1', 'adran 1'),
  owner: postId('aln-policy-lead'),
  days: [day()],
  namedAt: made,
  ...more,
});

const written = (entries: readonly FeedEntry[], language: 'en' | 'cy' = 'en', name = 'Cylch – Ann') =>
  calendarText({
    name,
    language,
    entries,
    ownerName: () => 'Policy lead',
    webUrl: 'https://cylch.example',
    now,
  });

/** Read by another library than it was written with. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((each) => ({
      event: new ICAL.Event(each),
      of: (name: string) => each.getFirstPropertyValue(name)?.toString() ?? null,
      property: (name: string) => each.getFirstProperty(name),
      values: (name: string): readonly unknown[] => each.getFirstProperty(name)?.getValues() ?? [],
    })),
  };
}

it('a last lawful day is one whole day, in whatever zone it is read', () => {
  const { calendar, events } = read(written([entry()]));
  const [{ event, of, property }] = events as [(typeof events)[number]];
  expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([
    true,
    '2026-12-18',
    '2026-12-19',
  ]);
  expect(property('dtstart')?.getParameter('value') ?? property('dtstart')?.type).toMatch(/date/i);
  expect(event.duration.toSeconds()).toBe(86_400);
  expect({
    uid: of('uid'),
    sequence: of('sequence'),
    status: of('status'),
    transp: of('transp'),
    url: of('url'),
    stamp: of('dtstamp'),
  }).toEqual({
    uid: 'wm-alp-cycle.1.due@cylch',
    sequence: '0',
    status: 'CONFIRMED',
    transp: 'TRANSPARENT',
    url: 'https://cylch.example/en/obligations/wm-alp-cycle',
    stamp: '2026-10-01T09:00:00Z',
  });
  expect(of('summary')).toBe('Due: Publish the plan');
  expect(of('description')).toContain('Source: The Act, section 1\nOwner: Policy lead\n');
  const head = (name: string) => calendar.getFirstPropertyValue(name)?.toString();
  expect([head('version'), head('name'), head('x-wr-calname'), head('method')]).toEqual([
    '2.0',
    'Cylch – Ann',
    'Cylch – Ann',
    'PUBLISH',
  ]);
  expect([head('refresh-interval'), head('x-published-ttl')]).toEqual(['PT1H', 'PT1H']);
});

it('days at the turn of summer time and of the year are the days that they are', () => {
  const days = ['2026-03-29', '2026-10-25', '2026-12-31', '2028-02-29', '0999-12-31', '9999-12-30'];
  const text = written([
    entry({ days: days.map((on, n) => day({ key: `${n}.due`, on: calendarDate(on) })) }),
  ]);
  expect(read(text).events.map(({ event }) => event.startDate.toString())).toEqual(
    days.filter((on) => on > '2025-11-30'),
  );
});

it('a date that moved has the same name and a higher number, and one that ended is cancelled for a time', () => {
  const changed = day({ on: calendarDate('2027-01-15'), sequence: 2, changedAt: moved });
  const gone = day({ key: '2.due', occurrence: 2, gone: true, sequence: 1, changedAt: moved });
  const long = day({ key: '3.due', occurrence: 3, gone: true, changedAt: instant('2026-08-01T00:00:00Z') });
  const { events } = read(written([entry({ days: [changed, gone, long] })]));
  expect(events.map(({ of }) => [of('uid'), of('sequence'), of('status'), of('last-modified')])).toEqual([
    ['wm-alp-cycle.1.due@cylch', '2', 'CONFIRMED', '2026-11-02T10:30:00Z'],
    ['wm-alp-cycle.2.due@cylch', '1', 'CANCELLED', '2026-11-02T10:30:00Z'],
  ]);
  expect(events[1]?.of('summary')).toBe('Cancelled: Due: Publish the plan');
});

it.each([
  ['candidate', 'Possible date – Due: Publish the plan', 'Dyddiad posibl – Dyddiad cau: Cyhoeddi’r cynllun'],
  [
    'projected',
    'Expected date – Due: Publish the plan',
    'Dyddiad disgwyliedig – Dyddiad cau: Cyhoeddi’r cynllun',
  ],
  [
    'provisional',
    'Provisional date – Due: Publish the plan',
    'Dyddiad dros dro – Dyddiad cau: Cyhoeddi’r cynllun',
  ],
])('a date that is %s is tentative, and its line says so', (mark, en, cy) => {
  const marked = [entry({ days: [day({ [mark]: true })] })];
  for (const [language, said] of [
    ['en', en],
    ['cy', cy],
  ] as const) {
    const [event] = read(written(marked, language)).events;
    expect([event?.of('status'), event?.of('summary')]).toEqual(['TENTATIVE', said]);
  }
});

const HARD = [
  'Cyfleusterau’r Ŵyl: ŵ ŷ â ê î ô û, Ŵ Ŷ',
  'A; B, C \\ D "E" : F',
  `Long ${'very long title with ŵ and ’ '.repeat(12)}`.trim(),
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿 👩‍👩‍👧 '.repeat(20).trim(),
];

it.each(HARD)('is read back letter by letter: %s', (title) => {
  const text = written([entry({ title: both(title, title) })], 'cy', title);
  const { events, calendar } = read(text);
  expect(events[0]?.of('summary')).toBe(`Dyddiad cau: ${title}`);
  expect(events[0]?.of('description')).toContain(`\n${title}\n`);
  // of a property that it does not know, the other library gives the text as it is written
  for (const name of ['name', 'x-wr-calname'])
    expect(String(calendar.getFirstPropertyValue(name)).replaceAll(/\\([\\;,])/g, '$1')).toBe(title);
});

const INJECTED = [
  'One\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:other',
  'One\nATTENDEE:mailto:a@b.example',
  'One\rX-A:b',
  'One\u2028two\u0000\u0007\u001b[31m\u0085three',
  '\ud800 alone',
  '\u202eturned\u2066 round',
];

it.each(INJECTED)('nothing that a title holds is more than its title: %j', (title) => {
  const milestone = day({ key: '1.milestone.draft', what: 'milestone', title: both(title, title) });
  const text = written(
    [entry({ title: both(title, title), sourceTitle: both(title, title), days: [day(), milestone] })],
    'en',
    title,
  );
  const { events, calendar } = read(text);
  expect(events.map(({ of }) => of('uid'))).toEqual([
    'wm-alp-cycle.1.due@cylch',
    'wm-alp-cycle.1.milestone.draft@cylch',
  ]);
  expect(calendar.getAllProperties().map(({ name }) => name)).toEqual(
    read(written([]))
      .calendar.getAllProperties()
      .map(({ name }) => name),
  );
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u2028\u202e\u2066]/u);
  expect(text).toBe(text.toWellFormed());
  expect(events[0]?.property('attendee')).toBeNull();
});

it('no line is longer than 75 octets, none splits a letter, and every line ends as the standard has it', () => {
  const entries = [...HARD, ...INJECTED].map((title, n) =>
    entry({ id: obligationId(`e-${n}`), title: both(title, title) }),
  );
  const text = written(entries);
  const bytes = Buffer.from(text);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = bytes.toString('latin1').split('\r\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(75);
  const whole = new TextDecoder('utf-8', { fatal: true });
  for (const line of lines) expect(() => whole.decode(Buffer.from(line, 'latin1'))).not.toThrow();
  const uids = read(text).events.map(({ of }) => of('uid'));
  expect(new Set(uids).size).toBe(entries.length);
});

it('says both what it is and of which kind the entry is, in its language', () => {
  const [en] = read(written([entry()])).events;
  const [cy] = read(written([entry()], 'cy')).events;
  expect([en?.values('categories'), cy?.values('categories')]).toEqual([
    ['Due', expect.any(String)],
    ['Dyddiad cau', expect.any(String)],
  ]);
});

it('the same record gives the same bytes, whatever the hour', () => {
  const text = written([entry()]);
  const asked = { name: 'Cylch – Ann', language: 'en', entries: [entry()] } as const;
  const later = { ownerName: () => 'Policy lead', webUrl: 'https://cylch.example' };
  expect(calendarText({ ...asked, ...later, now: instant('2026-11-30T23:00:00Z') })).toBe(text);
});
