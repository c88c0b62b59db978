import { readFileSync } from 'node:fs';
import { type JsonObject, eventId, instant, personId } from '#domain/kernel';
import { fold } from '#domain/obligations';
import { asSuperuser } from '../../../tests/support/database';
import {
  type Browser,
  type Faces,
  NOW,
  REVIEW,
  confirmed,
  hiddenIn,
  markIn,
  openFaces,
} from '../../../tests/evidence-files/faces';
import { sentences } from '../platform/locale';
import { Drafts } from './drafts';

jest.setTimeout(120_000);

const GUIDANCE = 'healthcare-needs-guidance';
const NOTE = `/obligations/${REVIEW}/note-progress`;
const TRANSFER = `/obligations/${REVIEW}/transfer-ownership`;
const WORDS = 'Mrs Jones rang; she is “ill” until May <soon> & asks for time.';

type Answers = Readonly<Record<string, string>>;

let faces: Faces;
let official: Browser['agent'];
beforeAll(async () => {
  faces = await openFaces(1, undefined, undefined, [GUIDANCE]);
  official = (await faces.browser('official')).agent;
});
afterAll(() => faces.close());

const position = async (): Promise<number> => (await faces.ledger.head()).position;
const notes = async () => fold(await faces.ledger.readStream(REVIEW))?.progress.map(({ text }) => text);
const post = (agent: Browser['agent'], address: string, fields: Answers) =>
  agent.post(address).type('form').send(fields);
const open = async (address: string): Promise<Answers> => hiddenIn((await official.get(address)).text);
const confirming = (html: string): Answers => ({ ...hiddenIn(html), checked: markIn(html) ?? '' });
const noted = (text: string) =>
  faces.api('official').post(`${REVIEW}/commands`).send({ type: 'note-progress', text }).expect(200);
/** As a page shows it: quotation marks and the like are written out. */
const shown = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('what was written and not recorded', () => {
  it('is sealed at rest, and only its form opens it, for its person', async () => {
    await post(official, `/en${NOTE}`, { ...(await open(`/en${NOTE}`)), text: WORDS });
    const rows = await asSuperuser(
      faces.database.url,
      `select encode(content, 'escape') as text, encode(content, 'base64') as coded from web.draft`,
    );
    // the draft, and what was sent
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/Jones|until May/u);
    const inside = Buffer.from('Mrs Jones rang').toString('base64').slice(0, 12);
    expect(rows.filter(({ coded }) => String(coded).includes(inside))).toEqual([]);
    expect((await official.get(`/en${NOTE}?draft=kept`)).text).toContain(shown(WORDS));
    // moved to another form, the same bytes open nothing
    await asSuperuser(faces.database.url, `update web.draft set form = '${TRANSFER}' where form = '${NOTE}'`);
    const moved = await official.get(`/en${TRANSFER}?draft=kept`);
    expect([moved.status, moved.text.includes('Jones')]).toEqual([200, false]);
  });

  it('is kept when the session has ended, and stands in the form again after the sign-in', async () => {
    const fields = await open(`/en${NOTE}`);
    const stranger = faces.stranger();
    const before = await position();
    const sent = await post(stranger, `/en${NOTE}`, { ...fields, text: WORDS });
    expect(sent.status).toBe(303);
    expect(sent.headers['location']).toContain('/en/sign-in?to=');
    await stranger.get(String(sent.headers['location']));
    const back = await stranger.get('/signed-in');
    const form = await stranger.get(String(back.headers['location']));
    expect(form.text).toContain(shown(WORDS));
    expect(form.text).toContain(sentences('en', 'note-progress')('draft.late'));
    expect(await position()).toBe(before);
  });

  it('stays when the language is switched, on the form and on the page to check', async () => {
    const fields = { ...(await open(`/en${NOTE}`)), text: WORDS };
    const form = await post(official, `/cy${NOTE}`, { ...fields, switch: 'cy' });
    expect(form.text).toContain('lang="cy"');
    expect(form.text).toContain(shown(WORDS));
    const check = await post(official, `/cy${NOTE}`, { ...hiddenIn(form.text), text: WORDS });
    const switched = await post(official, `/en${NOTE}`, { ...hiddenIn(check.text), switch: 'en' });
    expect(markIn(switched.text)).toBe(markIn(check.text));
    expect((await confirmed(official, `/en${NOTE}`, switched)).status).toBe(303);
    expect(await notes()).toContain(WORDS);
  });
});

describe('two tabs, and the browser’s Back', () => {
  it('the second of two answers is shown what the first did, and overwrites nothing unseen', async () => {
    const tab = async (owner: string) =>
      post(official, `/en${TRANSFER}`, { ...(await open(`/en${TRANSFER}`)), owner, reason: 'Moved' });
    const [one, other] = [await tab('curriculum-policy-lead'), await tab('health-education-lead')];
    expect((await post(official, `/en${TRANSFER}`, confirming(one.text))).status).toBe(303);
    const before = await position();
    const stale = await post(official, `/en${TRANSFER}`, confirming(other.text));
    expect([stale.status, await position()]).toEqual([200, before]);
    expect(stale.text).toContain(sentences('en', 'transfer-ownership')('check.since'));
    expect(hiddenIn(stale.text)).toMatchObject({ owner: 'health-education-lead', reason: 'Moved' });
    expect(fold(await faces.ledger.readStream(REVIEW))?.owner).toBe('curriculum-policy-lead');
  });

  it('a form filled in again after it was recorded is another command: nothing of it is lost', async () => {
    const fields = await open(`/en${NOTE}`);
    const first = await post(official, `/en${NOTE}`, { ...fields, text: 'The first.' });
    const recorded = confirming(first.text);
    expect((await post(official, `/en${NOTE}`, recorded)).status).toBe(303);
    // Back, and the page to check is confirmed once more
    const before = await position();
    expect((await post(official, `/en${NOTE}`, recorded)).status).toBe(303);
    expect(await position()).toBe(before);
    // Back twice, and other words
    const again = await post(official, `/en${NOTE}`, { ...fields, text: 'The second.' });
    expect([again.status, markIn(again.text) !== undefined]).toEqual([200, true]);
    const now = confirming(again.text);
    expect(now['commandId']).not.toBe(fields['commandId']);
    // what the first form itself recorded is no news to whoever recorded it, but it is said
    const done = await confirmed(official, `/en${NOTE}`, await post(official, `/en${NOTE}`, now));
    expect(done.status).toBe(303);
    expect(await notes()).toEqual(expect.arrayContaining(['The first.', 'The second.']));
  });
});

describe('what answers a form has an address of its own', () => {
  const sentTo = async (agent: Browser['agent'], address: string, fields: Answers) =>
    ((await post(agent, address, fields)).redirects[0] ?? '').replace(/^https?:\/\/[^/]+/u, '');

  it('opened again, by Back, a reload or a second tab, it shows the same and records nothing', async () => {
    const fields = { ...(await open(`/en${NOTE}`)), text: 'Seen twice.' };
    const check = await sentTo(official, `/en${NOTE}`, fields);
    expect(check).toMatch(/^\/en\/.+\?sent=[0-9a-f-]{36}$/u);
    const before = await position();
    const [first, second] = [await official.get(check), await official.get(check)];
    expect(markIn(first.text)).toBeDefined();
    expect(markIn(second.text)).toBe(markIn(first.text));
    expect(second.text).toContain('Seen twice.');
    expect((await official.get(check.replace('/en/', '/cy/'))).text).toContain('Seen twice.');
    expect(await position()).toBe(before);
    expect((await post(official, `/en${NOTE}`, confirming(second.text))).status).toBe(303);
    const now = await position();
    // Back, once it is recorded
    const again = await official.get(check);
    expect([again.status, markIn(again.text)]).toEqual([200, undefined]);
    expect(again.text).toContain(sentences('en', 'note-progress')('sentBefore.title'));
    expect(await position()).toBe(now);
    // in another session of the same person, too
    const elsewhere = (await faces.browser('official')).agent;
    expect((await elsewhere.get(check)).text).toContain(sentences('en', 'note-progress')('sentBefore.title'));
  });

  it('what was wrong stands there with the words, for the person who sent it alone', async () => {
    const fields = { ...(await open(`/en${TRANSFER}`)), owner: '', reason: WORDS };
    const wrong = await sentTo(official, `/en${TRANSFER}`, fields);
    const shownAgain = await official.get(wrong);
    expect([shownAgain.status, shownAgain.text.includes(shown(WORDS))]).toEqual([422, true]);
    const { agent } = await faces.browser('administrator');
    const other = await agent.get(wrong);
    expect([other.status, other.text.includes('Jones')]).toEqual([303, false]);
    const stranger = await faces.stranger().get(wrong);
    expect([stranger.status, stranger.headers['location']]).toEqual([
      303,
      expect.stringContaining(encodeURIComponent('?sent=')),
    ]);
    expect((await official.get(`/en${TRANSFER}?sent=nonsense`)).status).toBe(303);
  });

  it('keeps so many of a person, and no more', async () => {
    let at = Date.parse(NOW);
    const drafts = new Drafts(faces.ledger, 'a secret', () => instant(new Date((at += 1_000)).toISOString()));
    const somebody = personId('somebody');
    const keys: (string | null)[] = [];
    for (let sent = 0; sent < 43; sent += 1)
      keys.push(await drafts.keepSent(somebody, '/form', { body: { text: `Word ${sent}` } }));
    const found = await Promise.all(keys.map((key) => drafts.findSent(somebody, '/form', key ?? '')));
    expect(found.map((each) => each !== null)).toEqual(keys.map((_key, sent) => sent >= 3));
  });
});

describe('what happens between looking and recording', () => {
  const reminder = async (): Promise<void> => {
    const data = JSON.parse(
      readFileSync('libs/domain/obligations/events/fixtures/reminder-due.v1.json', 'utf8'),
    ) as { readonly data: JsonObject };
    const version = (await faces.ledger.readStream(REVIEW)).at(-1)?.version ?? 0;
    const appended = await faces.ledger.appendAt(NOW, {
      stream: REVIEW,
      expected: version,
      events: [
        {
          eventId: eventId(`${REVIEW}/${version + 1}`),
          type: 'ReminderDue',
          schemaVersion: 1,
          effectiveAt: NOW,
          data: data.data,
          metadata: { actor: { personId: 'clock', roles: ['system'] } },
        },
      ],
    });
    expect(appended.ok).toBe(true);
  };

  it('a reminder changes nothing that was read: it is recorded all the same, once', async () => {
    const fields = { ...(await open(`/en${NOTE}`)), text: 'Beside a reminder.' };
    const check = await post(official, `/en${NOTE}`, fields);
    faces.beforeDeciding(reminder);
    expect((await post(official, `/en${NOTE}`, confirming(check.text))).status).toBe(303);
    expect((await notes())?.filter((text) => text === 'Beside a reminder.')).toHaveLength(1);
  });

  it('what a person recorded is shown first', async () => {
    const fields = { ...(await open(`/en${NOTE}`)), text: 'Too late by a moment.' };
    const check = await post(official, `/en${NOTE}`, fields);
    faces.beforeDeciding(() => noted('In that moment.'));
    const stale = await post(official, `/en${NOTE}`, confirming(check.text));
    expect(stale.status).toBe(200);
    expect(stale.text).toContain('In that moment.');
    expect(await notes()).not.toContain('Too late by a moment.');
  });
});

it('acts on no single entry: a double click records once, and the second of two tabs is told of the first', async () => {
  const { agent } = await faces.browser('administrator');
  const address = '/en/audit-scope/set';
  const asked = { person: 'eleri-price', what: 'entries', obligations: REVIEW };
  const tab = async (reason: string) =>
    post(agent, address, { ...hiddenIn((await agent.get(address)).text), ...asked, reason });
  const [one, other] = [await tab('The audit'), await tab('Another audit')];
  const both = await Promise.all([1, 2].map(() => post(agent, address, confirming(one.text))));
  expect(both.map(({ status }) => status)).toContain(303);
  const recorded = async () => (await faces.ledger.readStream('audit-scope/eleri-price')).length;
  expect(await recorded()).toBe(1);
  const stale = await post(agent, address, confirming(other.text));
  expect([stale.status, await recorded()]).toEqual([200, 1]);
  expect(stale.text).toContain(sentences('en', 'set-audit-scope')('check.since'));
  expect(stale.text).toContain('The audit');
  expect((await post(agent, address, confirming(stale.text))).status).toBe(303);
  expect(await recorded()).toBe(2);
});

it('goes on with an act that did not reach every entry once that is seen and confirmed, in the name of whoever does', async () => {
  const { agent } = await faces.browser('administrator');
  const sendForm = async (address: string, fields: Answers) => {
    const check = await post(agent, address, { ...hiddenIn((await agent.get(address)).text), ...fields });
    faces.beforeDeciding(() => Promise.reject(new Error('the service is down')));
    return post(agent, address, confirming(check.text));
  };
  const goneOnWith = async (from: string, stream: string) => {
    const shownFrom = (await agent.get(from)).text;
    const address = /href="([^"]+\/continue[^"]*)"/u.exec(shownFrom)?.[1] ?? '';
    const check = await agent.get(address);
    expect([address, check.status, markIn(check.text) !== undefined]).toEqual([address, 200, true]);
    expect(check.text).toContain('Dafydd Hughes');
    const before = (await faces.ledger.readStream(stream)).length;
    expect((await post(agent, address, confirming(check.text))).status).toBe(303);
    const after = await faces.ledger.readStream(stream);
    expect(after.length).toBeGreaterThan(before);
    expect(after.at(-1)?.data['by']).toMatchObject({ personId: 'dafydd-hughes' });
    // nothing is left of it
    expect((await agent.get(address)).status).toBe(409);
    expect((await agent.get(from)).text).not.toContain('/continue');
  };
  const ladder = {
    kind: 'one-off-commitment',
    steps: '1 month before (owner, approver)\non the day (owner)',
    reason: 'Agreed',
  };
  expect((await sendForm('/en/ladders/set', ladder)).status).toBe(303);
  await goneOnWith('/en/ladders', 'kind-ladder/one-off-commitment');
  const government = {
    act: 'a-new-government',
    reason: 'Agreed',
    document: 'Record of the Senedd',
    'posts-aln-policy-lead': 'curriculum-policy-lead',
    'on-day': '20',
    'on-month': '11',
    'on-year': '2026',
    ids: GUIDANCE,
  };
  expect((await sendForm('/en/record-change-of-government', government)).status).toBe(303);
  await goneOnWith('/en/change-of-government/a-new-government', 'government/a-new-government');
});

it('a proposal that was decided says what became of it, where it could be withdrawn or approved', async () => {
  const send = (role: 'official' | 'approver', command: object) =>
    faces.api(role).post(`${GUIDANCE}/commands`).send(command).expect(200);
  await send('official', {
    type: 'propose-change',
    proposalId: 'decided',
    change: {
      kind: 'deferral',
      occurrence: 1,
      newLastDay: '2027-03-31',
      reason: 'Consultation',
      decision: { decidedBy: 'The minister', reference: 'MA/1', on: '2026-11-20' },
    },
  });
  const approver = (await faces.browser('approver')).agent;
  const theirs = await approver.get(`/en/obligations/${GUIDANCE}/withdraw-change/decided`);
  expect([theirs.status, theirs.text.includes('id="form"')]).not.toEqual([200, true]);
  await send('approver', { type: 'refuse-change', proposalId: 'decided', reason: 'Too long.' });
  const gone = await official.get(`/en/obligations/${GUIDANCE}/withdraw-change/decided`);
  expect([gone.status, gone.text.includes('id="form"')]).toEqual([409, false]);
  expect(gone.text).toMatch(/This proposal was refused by .+ Too long\./u);
  expect((await official.get(`/cy/obligations/${GUIDANCE}/withdraw-change/decided`)).text).toContain(
    'Gwrthodwyd y cynnig hwn gan',
  );
  const decided = await approver.get(`/en/approvals/${GUIDANCE}/change/decided`);
  expect([decided.status, decided.text.includes('id="decide"')]).toEqual([200, false]);
  expect(decided.text).toMatch(
    /Rhys Morgan \(Deputy director, additional learning needs\) refused this on 23 November 2026\./u,
  );
  expect(decided.text).toMatch(/Reason: .*Too long\..*Make a new proposal if the date must still change\./su);
});

describe('entries that a form names by words of their titles', () => {
  const SET = '/en/audit-scope/set';
  const asked = async (obligations: string) => {
    const administrator = (await faces.browser('administrator')).agent;
    const fields = hiddenIn((await administrator.get(SET)).text);
    const answers = { person: 'eleri-price', what: 'entries', obligations, reason: 'An inquiry' };
    return post(administrator, SET, { ...fields, ...answers });
  };

  it('are found, each line by itself, and an id is one too', async () => {
    const { status, text } = await asked(`sufficiency five-yearly\n${GUIDANCE}`);
    expect([status, markIn(text) !== undefined]).toEqual([200, true]);
    for (const id of [REVIEW, GUIDANCE]) expect(text).toContain(id);
  });

  it.each([
    ['none', 'brontosaurus', 'No entry has the words or the id “brontosaurus”'],
    ['more than are taken', `${REVIEW}\n`.repeat(501), 'Name no more than 500 entries.'],
  ])('of %s the form says what is wrong', async (_what, obligations, said) => {
    const { status, text } = await asked(obligations);
    expect(status).not.toBe(200);
    expect(text).toContain(said);
  });
});
