import { readFileSync } from 'node:fs';
import { type JsonObject, eventId } from '#domain/kernel';
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
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/Jones|until May/u);
    const inside = Buffer.from('Mrs Jones rang').toString('base64').slice(0, 12);
    expect(String(rows[0]?.['coded'])).not.toContain(inside);
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
