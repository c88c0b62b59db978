import ICAL from 'ical.js';
import { feedOfSchema } from '#domain/calendar-feeds';
import { describeRecorded } from '#domain/history';
import { type Instant, addMillis, instant, personId } from '#domain/kernel';
import { fold } from '#domain/obligations';
import { calendarFeeds, systemViewer, viewerFor } from '#application/queries';
import { FeedReader, makeFeed } from '#application/calendar-feeds';
import { listCalendarFeedStreams } from '#record/read-models';
import { openSealedLedger } from '#record/sealed-ledger';
import { asSuperuser } from '../support/database';
import { sampleRows } from '../support/seed-register';
import {
  type Browser,
  type Faces,
  HIDDEN,
  NOW,
  REVIEW,
  asBytes,
  confirmed,
  hiddenIn,
  openFaces,
  people,
} from '../evidence-files/faces';

jest.setTimeout(60_000);

let now: Instant = NOW;
let faces: Faces;
let official: Browser;
beforeAll(async () => {
  faces = await openFaces(1, () => now);
  official = await faces.browser('official');
});
afterAll(() => faces.close());

const stranger = () => faces.stranger();

interface Made {
  readonly feedId: string;
  readonly path: string;
}

const make = async (role: 'official' | 'auditor' | 'administrator', of: object, language = 'en') =>
  (await faces.api(role).at('calendar-feeds', { of, language }).expect(201)).body as Made;

/** As another library reads it: by its UID. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const events = calendar.getAllSubcomponents('vevent').map((each) => {
    const of = (name: string) => each.getFirstPropertyValue(name)?.toString() ?? null;
    return {
      uid: of('uid'),
      on: of('dtstart'),
      sequence: of('sequence'),
      status: of('status'),
      summary: of('summary'),
    };
  });
  return new Map(events.map((event) => [event.uid, event]));
}

/** By an official, and by a second person where that takes two. */
async function agreed(command: object): Promise<void> {
  await faces.api('official').post(`${HIDDEN}/commands`).send(command).expect(200);
  const state = fold(await faces.ledger.readStream(HIDDEN));
  const waiting = state?.proposals.find(({ status }) => status === 'pending');
  if (waiting === undefined) return;
  const approve = { type: 'approve-change', proposalId: waiting.proposalId };
  await faces.api('approver').post(`${HIDDEN}/commands`).send(approve).expect(200);
}

const POST = { kind: 'post', postId: 'aln-policy-lead' };
const OF_HIDDEN = { kind: 'post', postId: sampleRows().find(({ id }) => id === HIDDEN)?.owner };
const DUE = `${REVIEW}.1.due@cylch`;
const DEFERRED = `${HIDDEN}.1.due@cylch`;
const daysOf = async (path: string) => read((await stranger().get(path).expect(200)).text);

describe('a secret address', () => {
  let path: string;
  let feedId: string;

  it('is made on the pages: checked first, shown once, and recorded without its secret', async () => {
    const address = '/en/calendar/feeds/make';
    const { text } = await official.agent.get(address).expect(200);
    const form = { ...hiddenIn(text), of: 'person', language: 'cy' };
    const check = await official.agent.post(address).type('form').send(form);
    expect(check.text).toContain('The address is shown once, on the next page.');
    expect(await listCalendarFeedStreams(faces.ledger.db)).toEqual([]);
    const made = await confirmed(official.agent, address, check);
    path = /http:\/\/127\.0\.0\.1:9(\/feeds\/[A-Za-z0-9_-]{43}\.ics)/.exec(made.text)?.[1] ?? '';
    const secret = path.slice('/feeds/'.length, -'.ics'.length);
    expect(secret).toHaveLength(43);
    const [stream = ''] = await listCalendarFeedStreams(faces.ledger.db);
    feedId = stream.replace('calendar-feed/', '');
    const [event] = await faces.ledger.readStream(`calendar-feed/${feedId}`);
    expect(JSON.stringify(event)).not.toContain(secret);
    expect(describeRecorded(event!).description.en).toContain(
      'made a secret address for a calendar in Welsh',
    );
    // sent again, as by a reload, it makes no other and shows none
    const again = await confirmed(official.agent, address, check);
    expect([again.status, again.headers['location']]).toEqual([303, '/en/calendar/feeds']);
    expect((await official.agent.get('/en/calendar/feeds').expect(200)).text).not.toContain(secret);
    expect(await listCalendarFeedStreams(faces.ledger.db)).toHaveLength(1);
  });

  it('answers without a session, for nobody to list or store, and sets no cookie', async () => {
    const { headers, text } = await stranger().get(path).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'content-language': 'cy',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(read(text).get(DUE)?.summary).toContain('Dyddiad cau: ');
    const tag = headers['etag'] as string;
    const again = await stranger().get(path).set('If-None-Match', tag).expect(304);
    expect([again.text, again.headers['etag']]).toEqual(['', tag]);
    const head = await stranger().head(path).expect(200);
    expect([head.headers['etag'], head.text]).toEqual([tag, undefined]);
    await stranger().post(path).expect(405).expect('Allow', 'GET, HEAD');
    const zipped = await stranger()
      .get(path)
      .set('Accept-Encoding', 'gzip')
      .expect('Content-Encoding', 'gzip');
    expect(zipped.text).toBe(text);
  });

  it('unknown, malformed and misspelt ones are all the same to whoever asks', async () => {
    const others = ['A'.repeat(43), 'x', `${path.slice(7, -5)}A`, '%00', 'a/b', feedId];
    const answers = await Promise.all(others.map((other) => stranger().get(`/feeds/${other}.ics`)));
    const seen = answers.map(({ status, text }) => [status, text]);
    expect(new Set(seen.slice(0, 3).map((each) => JSON.stringify(each))).size).toBe(1);
    expect(seen[0]?.[0]).toBe(404);
    expect(seen.every(([status]) => status === 404 || status === 400)).toBe(true);
  });

  it('is ended on the pages, and says that it is gone to whoever has it', async () => {
    const end = `/en/calendar/feeds/${feedId}/end`;
    await confirmed(official.agent, end, await official.agent.get(end).expect(200));
    await stranger().get(path).expect(410);
    const [, ended] = await faces.ledger.readStream(`calendar-feed/${feedId}`);
    expect(describeRecorded(ended!).description.en).toContain('ended a secret calendar address of theirs');
    const list = await official.agent.get('/en/calendar/feeds').expect(200);
    expect(list.text).toContain('1 ended address');
  });
});

describe('by the API', () => {
  it('people see and end their own; administrators see and end all, and nobody sees a secret', async () => {
    const { feedId, path } = await make('official', POST);
    const listed = async (role: 'auditor' | 'official' | 'administrator') =>
      ((await faces.api(role).at('calendar-feeds').expect(200)).body as { feeds: Made[] }).feeds;
    expect((await listed('auditor')).map((feed) => feed.feedId)).not.toContain(feedId);
    expect((await listed('administrator')).map((feed) => feed.feedId)).toContain(feedId);
    expect(JSON.stringify(await listed('administrator'))).not.toMatch(/secret/i);
    await faces.api('auditor').at(`calendar-feeds/${feedId}/end`, {}).expect(404);
    await faces.api('administrator').at(`calendar-feeds/${feedId}/end`, {}).expect(200);
    await faces.api('official').at(`calendar-feeds/${feedId}/end`, {}).expect(409);
    await stranger().get(path).expect(410);
  });

  it('no post or view is subscribed to that is not there', async () => {
    const refusal = async (of: object) =>
      (await faces.api('official').at('calendar-feeds', { of, language: 'en' }).expect(422)).body as object;
    expect(await refusal({ kind: 'post', postId: 'no-such-post' })).toMatchObject({
      code: 'feed-post-unknown',
    });
    const viewId = 'e58ed763-928c-4155-bee9-fdbaaadc15f3';
    expect(await refusal({ kind: 'view', viewId })).toMatchObject({ code: 'feed-view-unknown' });
  });

  it('a saved view is read with its filter, and gone once it is deleted', async () => {
    const viewId = 'e58ed763-928c-4155-bee9-fdbaaadc15f3';
    const view = { id: viewId, name: 'Duties', query: { kind: 'recurring-duty' } };
    await faces.api('official').at('saved-views', view).expect(201);
    const { path } = await make('official', { kind: 'view', viewId });
    const ids = [...(await daysOf(path)).keys()];
    expect(ids).toContain(DUE);
    expect(ids.some((uid) => uid?.startsWith(HIDDEN))).toBe(false);
    const { text } = await stranger().get(path);
    expect(text).toContain('X-WR-CALNAME:Cylch: Duties');
    const page = await official.agent.get('/en/saved-views');
    const token = /name="csrfToken" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    await official.agent.post(`/en/saved-views/${viewId}/delete`).type('form').send({ csrfToken: token });
    await stranger().get(path).expect(410);
  });

  it('what an auditor may not see is in none of their calendars', async () => {
    const own = await make('auditor', POST);
    const ids = [...(await daysOf(own.path)).keys()];
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((uid) => uid?.startsWith(REVIEW))).toBe(true);
    const file = await faces.api('auditor').at('calendar.ics').expect(200);
    expect([...read(file.text).keys()].every((uid) => uid?.startsWith(REVIEW))).toBe(true);
    await faces.api('auditor').at('calendar.ics?colour=red').expect(400);
  });

  it('a month is downloaded from the page, in its language and with its filter', async () => {
    const answer = await asBytes(
      official.agent.get('/cy/calendar/download?year=2026&month=3&kind=recurring-duty'),
    );
    expect(answer.headers['content-disposition']).toBe('attachment; filename=cylch-2026-03.ics');
    const days = [...read((answer.body as Buffer).toString()).values()];
    expect(days.every(({ on }) => on?.startsWith('2026-03'))).toBe(true);
  });
});

describe('the days of an entry', () => {
  it('a date that moves has the same name and a higher number, in every process and after a restart', async () => {
    const { path } = await make('official', OF_HIDDEN);
    const before = (await daysOf(path)).get(DEFERRED);
    expect(before).toMatchObject({ sequence: '0', on: '2026-03-31' });
    now = instant('2026-11-24T10:00:00Z');
    await agreed({ type: 'note-progress', text: 'Begun.', effectiveOn: '2026-11-24' });
    expect((await daysOf(path)).get(DEFERRED)).toEqual(before);
    const decision = { decidedBy: 'The minister', reference: 'MA/1', on: '2026-11-23' };
    const change = {
      kind: 'deferral',
      occurrence: 1,
      newLastDay: '2027-03-31',
      reason: 'More time',
      decision,
    };
    await agreed({ type: 'propose-change', proposalId: 'more-time', change });
    const moved = await daysOf(path);
    expect(moved.get(DEFERRED)).toMatchObject({ on: '2027-03-31', sequence: '1' });
    // worked out from the beginning, by a process that knows nothing
    await asSuperuser(faces.database.adminUrl, 'truncate web.feed_entry');
    const other = openSealedLedger({ databaseUrl: faces.database.url });
    const services = {
      ledger: other,
      directory: { current: people },
      now: () => now,
      webUrl: 'http://127.0.0.1:9',
    };
    const answer = await new FeedReader(services).read(path.slice('/feeds/'.length, -'.ics'.length));
    await other.close();
    if (answer.kind !== 'calendar') throw new Error(answer.kind);
    expect(await answer.text()).toBe((await stranger().get(path)).text);
    expect(read(await answer.text())).toEqual(moved);
  });

  it('of an entry that is closed they are cancelled, and forgotten after a season', async () => {
    const { path } = await make('official', OF_HIDDEN);
    const uids = (days: Awaited<ReturnType<typeof daysOf>>) =>
      [...days.values()].filter(({ uid }) => uid?.startsWith(HIDDEN));
    const open = uids(await daysOf(path));
    expect(open.length).toBeGreaterThan(0);
    now = instant('2026-11-25T10:00:00Z');
    await agreed({ type: 'close', ground: 'superseded', reason: 'Over', supersededBy: REVIEW });
    const cancelled = uids(await daysOf(path));
    expect(cancelled.map(({ uid }) => uid)).toEqual(open.map(({ uid }) => uid));
    expect(cancelled.every(({ status, sequence }) => status === 'CANCELLED' && Number(sequence) > 0)).toBe(
      true,
    );
    now = addMillis(now, 91 * 86_400_000);
    expect(uids(await daysOf(path))).toEqual([]);
  });
});

it('whoever left the directory is read no more, and is again once they are back', async () => {
  const person = people.people.find(({ roles }) => roles.includes('official'))!;
  const { ledger } = faces;
  const made = await makeFeed({ ledger, directory: people, now }, person, {
    of: feedOfSchema.parse(POST),
    language: 'en',
  });
  if (!made.ok) throw new Error(made.refusal.message.en);
  const directory = { current: people };
  const reader = new FeedReader({ ledger, directory, now: () => now, webUrl: 'http://127.0.0.1:9' });
  const kind = async () => (await reader.read(made.value.secret)).kind;
  expect(await kind()).toBe('calendar');
  directory.current = { ...people, people: people.people.filter(({ id }) => id !== person.id) };
  expect(await kind()).toBe('gone');
  directory.current = people;
  expect(await kind()).toBe('calendar');
  const feeds = await calendarFeeds(viewerFor({ ...person, id: personId('nobody-else') }), ledger);
  expect(feeds).toEqual([]);
  expect((await calendarFeeds(systemViewer, ledger)).length).toBeGreaterThan(0);
});
