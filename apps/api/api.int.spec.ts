import 'reflect-metadata';
import { type Directory, loadDirectory, personById } from '#application/directory';
import { commandId, instant, obligationId, personId } from '#domain/kernel';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { sampleDirectoryFile } from '#application/register-import';
import type { CommandRequest, UnknownOutcome } from '#application/submit-command';
import type { DecisionOutcome } from '#workflows';
import { hear, markSetAside, noteAttempt, takeLeave } from '#record/decision-watch';
import { rebuildReadModels, resumeProjection } from '#record/read-models';
import { type TestDatabase, createTestDatabase, withDatabase } from '../../tests/support/database';
import { seedRegister } from '../../tests/support/seed-register';
import { type RunningApi, startApi } from '../../tests/support/start-api';
import { findingsForDigest, restoreNotices } from '#application/notices';
import { createTransport } from '#application/notifications';
import { mailServerOf, sendTests } from '#application/test-mail';
import { noteMailServer } from '#record/test-mails';
import { startMailServer } from '../../tests/chaos/support/mail-server';
import { eventually } from '../../tests/support/eventually';
import { describeApi } from './description/describe-api';

jest.setTimeout(60_000);

const directory = loadDirectory(sampleDirectoryFile);
const now = () => instant('2026-11-23T10:00:00Z');
const asked: CommandRequest[] = [];
let answer: (request: CommandRequest) => Partial<DecisionOutcome> | UnknownOutcome = () => ({});

let database: TestDatabase;
let ledger: SealedLedger;
let api: RunningApi;
/** what the API finds whenever it asks */
let directoryNow: Directory;

const behindOurBack = (text: string): Promise<void> =>
  withDatabase(database.adminUrl, new URL(database.adminUrl).pathname.slice(1)).query(text);

beforeEach(() => (directoryNow = directory));
beforeAll(async () => {
  directoryNow = directory;
  database = await createTestDatabase();
  ledger = openSealedLedger({ databaseUrl: database.url });
  await seedRegister(ledger, now(), ['wm-alp-cycle', 'home-ed-guidance', 'pmg-guidance']);
  api = await startApi({
    ledger,
    get directory() {
      return directoryNow;
    },
    now,
    gateway: {
      execute: (request) => {
        asked.push(request);
        const said = answer(request);
        if ('unknown' in said) return Promise.resolve(said);
        return Promise.resolve({ ...PLAIN, commandId: request.message.commandId, ...said });
      },
      // no clock runs here: what kind of clock to start is looked up
      executeRunning: () => Promise.resolve(null),
    },
  });
});

afterAll(async () => {
  await api.stop();
  await ledger.close();
  await database.drop();
});

const POISON = {
  obligationId: obligationId('wm-alp-cycle'),
  subject: 'the-poison',
  commandId: commandId('the-poison'),
  command: 'note-progress',
};

const PLAIN: DecisionOutcome = {
  v: 1,
  commandId: commandId('none'),
  accepted: true,
  repeated: false,
  version: 4,
  position: 9,
  eventTypes: ['ProgressNoted'],
  nextWakeAt: null,
  mailDue: false,
  wake: [],
  ended: false,
};

/** As the worker does every second. */
const sendsTests = async (smtpUrl: string, from: string): Promise<boolean> => {
  const settings = { from, webUrl: 'http://127.0.0.1:9' };
  return (
    (await sendTests({ ledger, transport: createTransport(smtpUrl), settings, directory, now: now() })) > 0
  );
};

const http = () => api.http();
const as = (client: string) => api.as(client);
const official = () => as('official-script');

describe('reading', () => {
  it('lists the register', async () => {
    const { body } = await http().get('/api/v1/obligations').set(official()).expect(200);
    expect((body as { obligations: { id: string }[] }).obligations.map(({ id }) => id).sort()).toEqual([
      'home-ed-guidance',
      'pmg-guidance',
      'wm-alp-cycle',
    ]);
  });

  it('filters by kind and standing, and refuses what there is not', async () => {
    const { body } = await http().get('/api/v1/obligations?kind=statement').set(official()).expect(200);
    expect(body).toMatchObject({ obligations: [{ id: 'pmg-guidance', standing: 'no-date' }] });
    const wrong = await http().get('/api/v1/obligations?kind=duty').set(official()).expect(400);
    expect(wrong.body).toMatchObject({ code: 'not-as-documented', errors: [{ pointer: '/kind' }] });
    const undated = await http().get('/api/v1/obligations?standing=no-date').set(official()).expect(200);
    expect(undated.body).toMatchObject({ obligations: [{ id: 'pmg-guidance' }] });
    await http().get('/api/v1/obligations?standing=tardy').set(official()).expect(400);
  });

  it('gives the register a page at a time, sorted and searched as the page is', async () => {
    interface Page {
      readonly obligations: readonly { readonly id: string }[];
      readonly found: number;
      readonly next: string | null;
      readonly previous: string | null;
    }
    const page = async (query: string) =>
      (await http().get(`/api/v1/obligations?${query}`).set(official()).expect(200)).body as Page;
    const first = await page('sort=title&limit=2');
    expect([first.obligations.length, first.found, first.previous]).toEqual([2, 3, null]);
    const last = await page(`sort=title&limit=2&after=${first.next}`);
    expect([last.obligations.length, last.next]).toEqual([1, null]);
    expect(await page(`sort=title&limit=2&before=${last.previous}`)).toMatchObject({
      obligations: first.obligations,
    });
    expect((await page('text=Welsh-medium%20ALN')).obligations).toMatchObject([{ id: 'wm-alp-cycle' }]);
    expect((await page('mine=yes')).found).toBeGreaterThan(0);
    for (const wrong of ['limit=0', 'sort=colour', 'from=2026-02-31', 'mine=no'])
      await http().get(`/api/v1/obligations?${wrong}`).set(official()).expect(400);
    const { body } = await http().get('/api/v1/done').set(official()).expect(200);
    expect(body).toEqual({ done: [], next: null });
  });

  it('shows the five-yearly review with both readings, the sum and the warning', async () => {
    const { body, headers } = await http()
      .get('/api/v1/obligations/wm-alp-cycle')
      .set(official())
      .expect(200);
    expect(body).toMatchObject({
      occurrences: [
        { due: { lastLawfulDay: '2026-08-31' }, standing: 'date-passed-outcome-not-recorded' },
        { due: { lastLawfulDay: '2031-08-31' }, standing: 'not-due' },
      ],
      warnings: [{ lastLawfulDay: '2025-08-31' }, { lastLawfulDay: '2030-08-31' }],
    });
    expect(headers['etag']).toMatch(/^"\d+-[\w-]+"$/);
    expect(headers['cache-control']).toBe('private, no-cache');
  });

  it('gives the sum behind each date, each step in both languages', async () => {
    const { body } = await http().get('/api/v1/obligations/wm-alp-cycle').set(official()).expect(200);
    const { occurrences } = body as { occurrences: { due: { steps: object[] } | null }[] };
    const steps = occurrences[0]?.due?.steps ?? [];
    expect(steps.length).toBeGreaterThan(3);
    for (const step of steps)
      expect(step).toMatchObject({
        text: { en: expect.stringMatching(/\w/), cy: expect.stringMatching(/\w/) },
      });
    expect(steps).toContainEqual(
      expect.objectContaining({
        text: {
          en: expect.stringContaining('2021 + 5 + (1 − 1) × 5 = 2026'),
          cy: expect.stringContaining('2021 + 5 + (1 − 1) × 5 = 2026'),
        },
      }),
    );
  });

  it('shows its history and the years to come', async () => {
    const { body } = await http().get('/api/v1/obligations/wm-alp-cycle/history').set(official()).expect(200);
    expect((body as { history: { type: string }[] }).history[0]?.type).toBe('ObligationRegistered');
    const ahead = await http().get('/api/v1/obligations/wm-alp-cycle/forecast').set(official()).expect(200);
    expect((ahead.body as { items: { on: string; kind: string }[] }).items).toContainEqual(
      expect.objectContaining({ kind: 'last-day', on: '2031-08-31' }),
    );
  });

  it('shows who is reminded and when, and what another ladder would do', async () => {
    const get = (path: string) => http().get(`/api/v1/${path}`).set(official());
    const { body: ladders } = await get('ladders').expect(200);
    expect((ladders as { ladders: { id: string }[] }).ladders.map(({ id }) => id)).toContain('statutory');
    const { body: shown } = await get('obligations/wm-alp-cycle/ladder').expect(200);
    expect(shown).toMatchObject({ set: null, byDefault: { id: 'statutory-long-cycle', version: 1 } });
    const { body: preview } = await get('obligations/wm-alp-cycle/ladder/preview?years=6').expect(200);
    expect((preview as { reminders: object[] }).reminders).toContainEqual(
      expect.objectContaining({ on: '2031-08-22', steps: ['P1W'], ifLate: false }),
    );
    const asIf = (ladder: object) =>
      http().post('/api/v1/obligations/wm-alp-cycle/ladder/preview').set(official()).send({ ladder });
    const own = { before: [{ count: 9, unit: 'month', to: ['approver'] }] };
    const { body: other } = await asIf(own).expect(200);
    expect((other as { reminders: object[] }).reminders[0]).toMatchObject({
      on: '2030-11-29',
      steps: ['P9M'],
      to: [{ role: 'approver' }],
    });
    await asIf({ before: [] }).expect(400);
    const ofKind = (ladder: object | null) =>
      http().post('/api/v1/ladders/preview').set(official()).send({ kind: 'recurring-duty', ladder });
    const { body: reached } = await ofKind(own).expect(200);
    expect((reached as { entries: object[] }).entries).toContainEqual(
      expect.objectContaining({ id: 'wm-alp-cycle', keepsOwn: false }),
    );
    const { body: refused } = await ofKind({ on: { to: ['owner'] } }).expect(422);
    expect(refused).toMatchObject({ errors: [{ pointer: '/ladder/before' }] });
    await http().post('/api/v1/ladders/continue').set(official()).send({ kind: 'statement' }).expect(404);
  });

  it('answers health without a token: the ledger, and what follows it, without the words of an error', async () => {
    await hear(ledger.db, 'worker');
    const projections = async () => (await http().get('/api/v1/health').expect(200)).body as unknown;
    const { position } = await ledger.head();
    const standing = { name: 'activity', position, behind: 0 };
    await rebuildReadModels(ledger, () => Promise.resolve(null));
    expect(await projections()).toMatchObject({
      position,
      projections: [
        { ...standing, state: 'following' },
        { name: 'webhooks', state: 'not-begun', behind: position },
      ],
      mail: { undeliverable: 0, unbuildable: 0, retrying: 0, retryingSince: null },
    });
    await behindOurBack(`update read.projection set stop_position = 9, stop_event_id = 'e',
      stop_error = 'Mrs Jones is ill', stopped_at = now()`);
    const stopped = await projections();
    expect(stopped).toMatchObject({
      projections: [{ state: 'stopped', stop: { position: 9, eventId: 'e' } }, { name: 'webhooks' }],
    });
    expect(JSON.stringify(stopped)).not.toContain('Mrs Jones');
    expect(await resumeProjection(ledger, 'activity')).toBe(true);
  });

  it('says who must have been notified, and counts in health what was not as recorded', async () => {
    const { body } = await http().get('/api/v1/notices?obligation=wm-alp-cycle').set(official()).expect(200);
    expect(body).toMatchObject({ counts: { waiting: 0, sent: 0 }, mails: [], findings: [], findingCount: 0 });
    await behindOurBack(`update read.obligation set next_wake_at = null where id = 'wm-alp-cycle'`);
    const found = await http().get('/api/v1/notices').set(official()).expect(200);
    expect(found.body).toMatchObject({
      findings: [
        {
          code: 'wake-up-missing',
          obligationId: 'wm-alp-cycle',
          words: { cy: expect.any(String) as string },
        },
      ],
    });
    await findingsForDigest(ledger, instant('2026-11-24T10:00:00Z'));
    expect((await http().get('/api/v1/health').expect(200)).body).toMatchObject({
      status: 'degraded',
      notices: { checkedAt: '2026-11-24T10:00:00.000Z', findings: 1 },
    });
    await restoreNotices(ledger, instant('2026-11-24T10:00:00Z'));
    await findingsForDigest(ledger, instant('2026-11-24T10:00:00Z'));
    for (const asked of ['obligation=nowhere', 'person=nobody'])
      await http().get(`/api/v1/notices?${asked}`).set(official()).expect(404);
    await http().get('/api/v1/notices?limit=0').set(official()).expect(400);
    await http().get('/api/v1/notices').expect(401);
  });

  it('answers health with 503 where no worker is heard, and names what is set aside', async () => {
    await takeLeave(ledger.db, 'worker');
    expect((await http().get('/api/v1/health').expect(503)).body).toMatchObject({
      status: 'down',
      position: expect.any(Number) as number,
    });
    await hear(ledger.db, 'worker');
    await noteAttempt(ledger.db, POISON, 'silent', false);
    await markSetAside(ledger.db, POISON);
    expect((await http().get('/api/v1/health').expect(200)).body).toMatchObject({
      status: 'degraded',
      workers: [{ id: 'worker', alive: true }],
      directory: 'current',
      setAside: [{ obligationId: 'wm-alp-cycle', subject: 'the-poison', command: 'note-progress' }],
    });
  });

  it('lets administrators alone see and release what is set aside', async () => {
    const release = { obligationId: 'wm-alp-cycle', subject: 'the-poison', reason: 'Mended in 0.4' };
    await http().get('/api/v1/set-aside').set(official()).expect(403);
    await http().post('/api/v1/set-aside/release').set(official()).send(release).expect(403);
    const administrator = as('administrator-script');
    const { body } = await http().get('/api/v1/set-aside').set(administrator).expect(200);
    expect(body).toMatchObject({ setAside: [{ subject: 'the-poison' }] });
    await http().post('/api/v1/set-aside/release').set(administrator).send(release).expect(200);
    const again = await http()
      .post('/api/v1/set-aside/release')
      .set({ ...administrator, 'accept-language': 'cy' })
      .send(release)
      .expect(404);
    expect(again.body).toMatchObject({
      code: 'not-set-aside',
      title: expect.stringContaining('o’r neilltu') as string,
    });
    const [event] = await ledger.readStream('set-aside/wm-alp-cycle');
    expect(event).toMatchObject({ type: 'CommandReleased', data: { reason: 'Mended in 0.4' } });
  });

  it('shows administrators alone what is stuck, and wakes the clock of one entry for them', async () => {
    const administrator = as('administrator-script');
    await noteAttempt(ledger.db, POISON, 'silent', false);
    await markSetAside(ledger.db, POISON);
    await http().get('/api/v1/stuck').set(official()).expect(403);
    const { body } = await http().get('/api/v1/stuck').set(administrator).expect(200);
    expect(body).toMatchObject({ setAside: [{ subject: 'the-poison', isClock: false }], clocks: [] });
    expect((body as { count: number }).count).toBeGreaterThan(0);
    await http().post('/api/v1/stuck/clocks/wm-alp-cycle/wake').set(official()).expect(403);
    asked.length = 0;
    const woken = await http().post('/api/v1/stuck/clocks/wm-alp-cycle/wake').set(administrator).expect(200);
    expect(woken.body).toEqual({ answered: true });
    expect(asked.at(-1)).toMatchObject({
      obligationId: 'wm-alp-cycle',
      message: { command: { type: 'advance' }, actor: { roles: ['system'] } },
    });
    await http().post('/api/v1/stuck/clocks/nowhere/wake').set(administrator).expect(404);
    await http().post('/api/v1/stuck/read-models/none/resume').set(administrator).expect(404);
    const resumed = await http()
      .post('/api/v1/stuck/read-models/activity/resume')
      .set(administrator)
      .expect(200);
    expect(resumed.body).toEqual({ resumed: false });
    const { acts } = (await http().get('/api/v1/stuck/acts').set(administrator).expect(200)).body as {
      readonly acts: readonly object[];
    };
    expect(acts).toEqual([
      expect.objectContaining({
        type: 'ClockWoken',
        by: expect.objectContaining({ personId: 'dafydd-hughes' }),
      }),
    ]);
    await http().get('/api/v1/stuck/acts').set(official()).expect(200, { acts: [] });
    const { obligationId, subject } = POISON;
    const release = { obligationId, subject, reason: 'Fixed' };
    await http().post('/api/v1/set-aside/release').set(administrator).send(release).expect(200);
  });

  it('puts right, for an administrator, what is not as the record asks', async () => {
    const administrator = as('administrator-script');
    await behindOurBack(`insert into mail.outbox (mail_id, recipient, template, facts, planned_at, send_at)
      values ('made-up', 'somebody', 'digest', '{}', now(), now())`);
    await findingsForDigest(ledger, now());
    const before = await http().get('/api/v1/stuck').set(administrator).expect(200);
    expect(JSON.stringify(before.body)).toContain('mail-not-asked-for');
    const put = await http().post('/api/v1/stuck/notices/put-right').set(administrator).expect(200);
    expect(put.body).toMatchObject({ removed: 1, remaining: 0 });
    const [event] = await ledger.readStream('service/notices');
    expect(event).toMatchObject({ type: 'NoticesPutRight', data: { by: { personId: 'dafydd-hughes' } } });
  });

  it('shows an administrator by what emails are sent, and what a server answered to a test', async () => {
    const administrator = as('administrator-script');
    await http().get('/api/v1/mail-settings').set(official()).expect(403);
    await http().post('/api/v1/mail-settings/test').set(official()).expect(403);
    const sender = 'Cylch <c@x.example>';
    const server = mailServerOf('smtps://cylch:secret@mail.example:4650', sender);
    await noteMailServer(ledger.db, server, now());
    const smtp = await startMailServer();
    const tested = async () => {
      const answer = http().post('/api/v1/mail-settings/test').set(administrator).expect(200);
      const [{ body }] = await Promise.all([answer, eventually(() => sendsTests(smtp.url, sender))]);
      return body as unknown;
    };
    expect(await tested()).toMatchObject({
      outcome: 'accepted',
      answer: expect.stringMatching(/^250/u) as string,
    });
    smtp.behave({ onRecipient: () => 550 });
    expect(await tested()).toMatchObject({
      outcome: 'failed',
      answer: expect.stringMatching(/^550.*\(address\)/u) as string,
    });
    await smtp.stop();
    const [mail] = smtp.mails;
    expect([smtp.mails.length, mail?.subject]).toEqual([
      1,
      'Test email from Cylch | Neges e-bost brawf gan Cylch',
    ]);
    expect(JSON.stringify(mail?.to)).toContain(personById(directory, personId('dafydd-hughes'))?.email);
    const shown = await http().get('/api/v1/mail-settings').set(administrator).expect(200);
    expect(shown.body).toMatchObject({
      server: {
        host: 'mail.example',
        port: 4650,
        tls: 'always',
        signsIn: true,
        sender: 'Cylch <c@x.example>',
      },
      tests: expect.arrayContaining([
        expect.objectContaining({ outcome: 'failed' }),
        expect.objectContaining({ personId: 'dafydd-hughes', outcome: 'accepted' }),
      ]) as unknown,
    });
    expect(JSON.stringify(shown.body)).not.toContain('secret');
  });

  it('lets an administrator look after webhooks: the secret is in one answer alone, and every act is on the record', async () => {
    const administrator = as('administrator-script');
    const wanted = { name: 'Cases', url: 'https://cases.example/in', topics: ['dates'] };
    const make = (body: object, who = administrator) => http().post('/api/v1/webhooks').set(who).send(body);
    await make(wanted, official()).expect(403);
    await make({ ...wanted, topics: ['zebra'] }).expect(400);
    const unfit = await make({ ...wanted, url: 'https://127.0.0.1/in' }).expect(422);
    expect(unfit.body).toMatchObject({ code: 'address-private', errors: [{ pointer: '/url' }] });
    const made = (await make(wanted).expect(201)).body as { webhookId: string; secret: string };
    expect(made).toMatchObject({ name: 'Cases', secret: expect.stringMatching(/^whsec_/u) as string });
    const at = `/api/v1/webhooks/${made.webhookId}`;
    const act = (path: string, body: object, status = 200, who = administrator) =>
      http().post(`${at}/${path}`).set(who).send(body).expect(status);
    await act('pause', { reason: 'They rebuild it', shown: 2 }, 409);
    await act('pause', { reason: 'They rebuild it', shown: 1 });
    await act('pause', { reason: 'Again' }, 409);
    await act('resume', {}, 403, official());
    await act('resume', {});
    const rotated = (await act('secret', { overlapHours: 1 })).body as { secret: string };
    await act('replay', { fromPosition: 1, reason: 'They lost a day' });
    await act('replay', { fromPosition: 1_000_000, reason: 'Beyond' }, 422);
    const change = { ...wanted, url: 'https://cases.example/v2', reason: 'It moved' };
    await http().put(at).set(administrator).send(change).expect(200);
    const shown = await http().get(at).set(administrator).expect(200);
    expect(shown.body).toMatchObject({
      webhook: { standing: 'sending', url: 'https://cases.example/v2', version: 6 },
      secretToShow: false,
      attempts: [],
    });
    const listed = await http().get('/api/v1/webhooks').set(administrator).expect(200);
    expect(listed.body).toMatchObject({ webhooks: [{ id: made.webhookId }] });
    for (const { secret } of [made, rotated])
      expect(JSON.stringify([shown.body, listed.body])).not.toContain(secret.slice(6));
    expect((await http().get('/api/v1/webhooks').set(official())).body).toEqual({ webhooks: [], next: null });
    await http().get(at).set(official()).expect(403);
    await http().get('/api/v1/webhooks/0190f5a0-1111-4111-8111-00000000dead').set(administrator).expect(404);
    await act('end', { reason: 'It is switched off' });
    await act('test', {}, 409);
  });

  it('shows what one more holiday would move to whoever may record a fact, and refuses what is none', async () => {
    const given = {
      kind: 'day',
      on: '2027-05-05',
      divisions: ['england-and-wales'],
      title: { en: 'A', cy: 'B' },
    };
    const preview = (body: object, who = official()) =>
      http().post('/api/v1/holidays/preview').set(who).send({ given: body });
    const { body } = await preview(given).expect(200);
    expect(body).toMatchObject({
      differences: [{ date: '2027-05-05', change: 'added', division: 'england-and-wales' }],
      effects: [],
      requires: 'one',
      file: { asAt: '2026-11-23' },
    });
    await preview(given, as('auditor-script')).expect(403);
    const record = (said: object, who = official()) =>
      http()
        .post('/api/v1/holidays')
        .set(who)
        .send({ given, evidence: { reference: 'The Gazette' }, ...said });
    await record({}, as('auditor-script')).expect(403);
    await record({ evidence: undefined }).expect(400);
    const stale = await record({ shown: 'another list' }).expect(422);
    expect(stale.body).toMatchObject({ code: 'list-changed-meanwhile' });
    const { version } = body as { version: string };
    await record({ shown: version }).expect(200);
    expect(asked.at(-1)).toMatchObject({
      obligationId: 'fact-uk-bank-holidays',
      message: { command: { type: 'record-fact', kind: 'holiday-list', list: version, number: 1 } },
    });
    const refused = async (body: object) => ((await preview(body).expect(422)).body as { code: string }).code;
    expect(await refused({ ...given, on: '2026-12-25' })).toBe('holiday-already-listed');
    expect(await refused({ ...given, on: '2031-05-05' })).toBe('year-not-published');
    await preview({ kind: 'published', list: {} }).expect(400);
    const { body: list } = await http().get('/api/v1/holidays?year=2026').set(official()).expect(200);
    expect(list).toMatchObject({
      divisions: {
        scotland: expect.arrayContaining([expect.objectContaining({ on: '2026-01-02' })]) as unknown,
      },
    });
    expect((list as { divisions: Record<string, object[]> }).divisions['england-and-wales']).toHaveLength(8);
  });

  it('shows the directory as it is to administrators and auditors, and never how anybody signs in', async () => {
    await http().get('/api/v1/directory').set(official()).expect(403);
    const { body } = await http().get('/api/v1/directory').set(as('auditor-script')).expect(200);
    expect(body).toMatchObject({
      posts: expect.arrayContaining([expect.objectContaining({ id: 'aln-policy-lead' })]) as unknown,
    });
    expect(JSON.stringify(body)).not.toMatch(/subject|clients/);
    await http().get('/api/v1/directory?on=1999-01-01').set(as('administrator-script')).expect(404);
    const rules = await http().get('/api/v1/rules').set(official()).expect(200);
    expect(rules.body).toEqual({ looked: 0, newer: [], toCome: [] });
    const mails = await http().get('/api/v1/mails?state=undeliverable').set(official()).expect(200);
    expect(mails.body).toMatchObject({ mails: [], total: 0, next: null });
    await http().get('/api/v1/audit/mails/no-such').set(official()).expect(404);
  });

  it('lists who decided what, a person’s or a day’s, a page at a time', async () => {
    interface Listed {
      readonly activity: readonly { readonly stream: string; readonly position: number }[];
      readonly next: string | null;
    }
    const list = async (query: string) =>
      (await http().get(`/api/v1/activity${query}`).set(official()).expect(200)).body as Listed;
    await rebuildReadModels(ledger, () => Promise.resolve(null));
    const first = await list('?person=register-loader&limit=2');
    expect(first).toMatchObject({
      activity: [
        {
          stream: 'home-ed-guidance',
          type: 'ObligationRegistered',
          personId: 'register-loader',
          description: { en: expect.any(String) as string, cy: expect.any(String) as string },
        },
        { stream: 'wm-alp-cycle' },
      ],
      reach: { state: 'following', behind: 0 },
    });
    const rest = await list(`?person=register-loader&limit=2&after=${first.next}`);
    expect(rest).toMatchObject({ activity: [{ stream: 'pmg-guidance' }], next: null });
    expect((await list('?person=nobody')).activity).toEqual([]);
    expect((await list('?to=2026-01-01')).activity).toEqual([]);
    await http().get('/api/v1/activity?from=2026-02-31').set(official()).expect(400);
    await http().get('/api/v1/activity').expect(401);
  });
});

interface OpenApi {
  paths: Record<string, Record<string, { responses: object }>>;
  components: { schemas: Record<string, { properties: object } | undefined> };
}

describe('who is asking', () => {
  it.each([
    ['no token', {}, 401, 'not-signed-in'],
    ['a token of nobody’s', { authorization: 'Bearer x.y.z' }, 401, 'not-signed-in'],
  ])('%s', async (_case, headers, status, code) => {
    const { body, headers: got } = await http().get('/api/v1/obligations').set(headers).expect(status);
    expect(got['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({
      type: `urn:cylch:problem:${code}`,
      status,
      title: expect.stringContaining('Send an access token'),
      bilingual: { title: { cy: expect.stringContaining('Anfonwch docyn') } },
    });
  });
});

it('a person taken out of the directory is out at the next request, with the same token', async () => {
  await http().get('/api/v1/obligations').set(official()).expect(200);
  directoryNow = {
    ...directory,
    people: directory.people.filter(({ clients }) => !clients.includes('official-script')),
  };
  const { body } = await http().get('/api/v1/obligations').set(official()).expect(403);
  expect(body).toMatchObject({ code: 'unknown-person' });
  directoryNow = directory;
  await http().get('/api/v1/obligations').set(official()).expect(200);
});

describe('asking for a decision', () => {
  const note = (headers = {}) =>
    http().post('/api/v1/obligations/wm-alp-cycle/commands').set(official()).set(headers);

  it('hands the command on with its key, the version seen and the person', async () => {
    await note({ 'idempotency-key': 'note-0001', 'if-match': '"3"' })
      .send({ type: 'note-progress', text: 'Fieldwork is done.' })
      .expect(200);
    expect(asked.at(-1)).toMatchObject({
      obligationId: 'wm-alp-cycle',
      workflowType: 'recurringDuty',
      message: {
        commandId: 'non-griffiths:note-0001',
        expectedVersion: 3,
        actor: { personId: 'non-griffiths', roles: ['official'] },
      },
    });
  });

  it.each([
    [{ type: 'note-progress' }, '/text'],
    [{ type: 'advance' }, '/type'],
    [{ type: 'nonsense' }, '/type'],
    [{ type: 'note-progress', text: 'x', effectiveOn: '2026-02-31' }, '/effectiveOn'],
  ])('refuses %j, naming the place', async (body, pointer) => {
    const { body: problem } = await note().send(body).expect(400);
    expect((problem as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toContain(
      pointer,
    );
  });

  it.each([
    [{ 'accept-language': 'cy, en;q=0.5' }, '', 'cy'],
    [{ 'accept-language': 'en-GB, cy;q=0.5' }, '', 'en'],
    [{ 'accept-language': 'fr' }, '', 'en'],
    [{ 'accept-language': 'en' }, '?lang=cy', 'cy'],
  ])('answers in the language asked for: %j%s', async (headers, query, language) => {
    const { body, headers: got } = await http()
      .post(`/api/v1/obligations/wm-alp-cycle/commands${query}`)
      .set(official())
      .set(headers)
      .send({ type: 'note-progress', colour: 'red' })
      .expect(400);
    const says = {
      en: [
        'What was sent does not fit',
        '“text” is missing: give a text.',
        'There is no field “colour” here',
      ],
      cy: ['Nid yw’r hyn a anfonwyd', 'Mae “text” ar goll: rhowch destun.', 'Nid oes maes “colour” yma'],
    }[language as 'cy' | 'en'];
    expect(got['content-language']).toBe(language);
    expect(body).toMatchObject({
      title: expect.stringContaining(says[0] ?? ''),
      errors: [
        {
          pointer: '/text',
          detail: says[1],
          bilingual: { detail: { cy: 'Mae “text” ar goll: rhowch destun.' } },
        },
        { pointer: '', detail: expect.stringContaining(says[2] ?? '') },
      ],
    });
  });

  it('describes its problems', async () => {
    const { body } = await http().get('/api/v1/openapi.json').expect(200);
    const { paths, components } = body as OpenApi;
    expect(components.schemas['Problem']?.properties).toMatchObject({ title: { type: 'string' } });
    for (const operations of Object.values(paths))
      for (const { responses } of Object.values(operations))
        expect(responses).toHaveProperty('default', { $ref: '#/components/responses/Problem' });
  });

  it('refuses a key or version that cannot be one', async () => {
    await note({ 'idempotency-key': 'short' }).send({ type: 'note-progress', text: 'x' }).expect(400);
    await note({ 'if-match': '3' }).send({ type: 'note-progress', text: 'x' }).expect(400);
  });

  it.each([
    ['not-permitted', 403],
    ['version-changed', 409],
    ['late-recording-needs-reason', 422],
  ])('the refusal %s is a problem with status %i, in both languages', async (code, status) => {
    answer = () => ({ accepted: false, refusal: { code, message: { en: 'No.', cy: 'Na.' } } });
    const { body } = await note().send({ type: 'note-progress', text: 'x' }).expect(status);
    expect(body).toMatchObject({ code, title: 'No.', bilingual: { title: { en: 'No.', cy: 'Na.' } } });
    answer = () => ({});
  });

  it('says that an answer which did not come is not known, and how to ask again', async () => {
    answer = ({ message }) => ({ unknown: true, commandId: message.commandId });
    const { body, headers } = await note({ 'idempotency-key': 'note-0002' })
      .send({ type: 'note-progress', text: 'x' })
      .expect(503);
    expect(headers['retry-after']).toBe('2');
    expect(body).toMatchObject({ code: 'not-known-yet', commandId: 'non-griffiths:note-0002' });
    answer = () => ({});
  });

  it('records a fact on its own stream', async () => {
    await http()
      .post('/api/v1/facts/government-formed')
      .set(official())
      .send({ effectiveOn: '2026-11-20', evidence: { reference: 'Record of Proceedings' } })
      .expect(200);
    expect(asked.at(-1)).toMatchObject({
      obligationId: 'fact-government-formed',
      workflowType: 'oneOffCommitment',
    });
  });

  it('does not know what is not on the register', async () => {
    await http()
      .post('/api/v1/obligations/no-such/commands')
      .set(official())
      .send({ type: 'note-progress', text: 'x' })
      .expect(404);
    await http().get('/api/v1/nowhere').set(official()).expect(404);
  });
});

it('reads a phrase, gives the choices of the register, and what was recorded late', async () => {
  const phrase = { words: 'by the end of March 2027', saidOn: '2026-11-20' };
  const { body } = await http().post('/api/v1/phrases').set(official()).send(phrase).expect(200);
  expect(body).toMatchObject({ kind: 'candidates', candidates: [{ window: { to: '2027-03-31' } }] });
  await http().post('/api/v1/phrases').set(official()).send({ words: '' }).expect(400);
  const choices = await http().get('/api/v1/register-choices').set(official()).expect(200);
  expect(JSON.stringify(choices.body)).toContain('aln-reform');
  const late = await http().get('/api/v1/late-recordings').set(official()).expect(200);
  expect(late.body).toMatchObject({ late: expect.any(Array) as unknown, next: null });
});

describe('the deadline calculator', () => {
  it('gives a date with the workings that the terminal and the pages give', async () => {
    const { body } = await http()
      .post('/api/v1/deadlines/compute')
      .set(official())
      .send({ duty: 'D30', anchors: { 'request-received': { date: '2022-09-09' } }, knownOn: '2022-09-09' })
      .expect(200);
    expect(body).toMatchObject({
      ok: true,
      answer: { lastLawfulDay: '2022-10-07', neverLawful: { lastLawfulDay: '2022-10-10' } },
    });
    expect((body as { answer: { steps: { id: string }[] } }).answer.steps.map(({ id }) => id)).toContain(
      'never-lawful',
    );
  });

  it('counts the days between two days', async () => {
    const count = {
      from: '2026-12-21',
      to: '2027-01-08',
      unit: { counted: 'working-day', regime: 'wales' },
      convention: 'after',
    };
    const { body } = await http()
      .post('/api/v1/deadlines/compute')
      .set(official())
      .send({ count })
      .expect(200);
    expect(body).toMatchObject({ ok: true, count: { days: 11, convention: 'after' } });
  });

  it('names the place of a fault', async () => {
    const { body } = await http()
      .post('/api/v1/deadlines/compute')
      .set(official())
      .send({ duty: 'D1', occurrence: 0 })
      .expect(200);
    expect(body).toMatchObject({ ok: false, refusal: { issues: [{ pointer: '/occurrence' }] } });
  });
});

describe('who decides', () => {
  it('is said of one obligation, with who could be the second person', async () => {
    const { body } = await http()
      .get('/api/v1/obligations/wm-alp-cycle/who-decides')
      .set(official())
      .expect(200);
    expect(body).toMatchObject({ secondPeople: [{ personId: 'rhys-morgan' }] });
    const { matters } = body as { matters: { matter: string; requires: string }[] };
    expect(matters.find(({ matter }) => matter === 'ending')?.requires).toBe('two');
  });

  it('asks about the name of a fact that nothing waits for, and names what is near', async () => {
    const recording = { effectiveOn: '2026-11-20', evidence: { reference: 'Record' } };
    const refused = await http()
      .post('/api/v1/facts/goverment-formed')
      .set(official())
      .send(recording)
      .expect(422);
    expect(refused.body).toMatchObject({ code: 'nothing-waits-for-trigger' });
    expect(JSON.stringify(refused.body)).toContain('government-formed');
    await http()
      .post('/api/v1/facts/goverment-formed')
      .set(official())
      .send({ ...recording, evenIfNothingWaits: true })
      .expect(200);
    const { body } = await http().get('/api/v1/facts').set(official()).expect(200);
    expect(body).toMatchObject({ recorded: [] });
  });

  it('previews a fact without deciding it, and refuses what its recording is refused', async () => {
    const before = asked.length;
    const recording = { effectiveOn: '2026-11-20', evidence: { reference: 'Record' } };
    const { body } = await http()
      .post('/api/v1/facts/government-formed/preview')
      .set(official())
      .send(recording)
      .expect(200);
    expect(body).toMatchObject({ effects: [], outOfSight: 0, requires: 'one' });
    const mistyped = await http()
      .post('/api/v1/facts/goverment-formed/preview')
      .set(official())
      .send(recording)
      .expect(422);
    expect(mistyped.body).toMatchObject({ code: 'nothing-waits-for-trigger' });
    await http()
      .post('/api/v1/facts/government-formed/preview')
      .set(as('auditor-script'))
      .send(recording)
      .expect(403);
    expect(asked).toHaveLength(before);
    const known = await http().get('/api/v1/facts/government-formed').set(official()).expect(200);
    expect(known.body).toMatchObject({ kind: null, entries: [], countedBy: [{ id: 'pmg-guidance' }] });
    await http().get('/api/v1/facts/no-such-fact').set(official()).expect(404);
  });

  it('takes commands about a recorded fact, and no others at its address', async () => {
    const send = (command: object) =>
      http().post('/api/v1/facts/government-formed/commands').set(official()).send(command);
    const evidence = { reference: 'Minutes' };
    const change = { kind: 'fact-withdrawal', reason: 'It has not happened', evidence };
    await send({ type: 'propose-change', proposalId: 'p-1', change }).expect(200);
    await send({ type: 'close', ground: 'dropped', reason: 'No' }).expect(400);
  });
});

describe('the calendar', () => {
  const get = (path: string) => http().get(`/api/v1${path}`).set(official());
  interface Month {
    readonly days: readonly { readonly on: string; readonly off: object | null; readonly items: object[] }[];
    readonly preElection: object[];
  }

  it('gives a month with what falls due, the days off of Wales and pre-election periods, by kind too', async () => {
    const { body } = (await get('/calendar?month=2031-08').expect(200)) as { body: Month };
    expect(body.days).toHaveLength(31);
    expect(body.days[30]).toMatchObject({ items: [{ id: 'wm-alp-cycle', what: 'due' }] });
    expect(body.days[24]?.off).toMatchObject({ title: { en: 'Summer bank holiday' }, expected: true });
    const april = (await get('/calendar?month=2026-04').expect(200)).body as Month;
    expect(april.preElection).toEqual([{ from: '2026-03-26', to: '2026-05-07', projected: false }]);
    const others = (await get('/calendar?month=2031-08&kind=action').expect(200)).body as Month;
    expect(others.days.flatMap(({ items }) => items)).toEqual([]);
    await get('/calendar?month=2031-13').expect(400);
  });

  it('gives ten years of each entry, and the load of twelve months', async () => {
    const { body } = await get('/timeline?year=2027&kind=recurring-duty').expect(200);
    expect(body).toMatchObject({ total: 1, next: null, to: '2036-12-31' });
    expect(JSON.stringify(body)).toContain('"on":"2031-08-31"');
    const { body: load } = await get('/calendar/load?month=2031-01').expect(200);
    expect((load as { totals: number[] }).totals[7]).toBe(1);
  });
});

it('describes itself', () => {
  const { paths } = describeApi(api.app);
  expect(Object.keys(paths).sort()).toEqual([
    '/api/v1/activity',
    '/api/v1/approvals',
    '/api/v1/audit/access',
    '/api/v1/audit/bundle',
    '/api/v1/audit/changed-entries',
    '/api/v1/audit/mails',
    '/api/v1/audit/mails/{mailId}',
    '/api/v1/audit/replay',
    '/api/v1/audit/scopes',
    '/api/v1/audit/scopes/{person}',
    '/api/v1/audit/scopes/{person}/end',
    '/api/v1/audit/seal',
    '/api/v1/audit/verifications',
    '/api/v1/calendar',
    '/api/v1/calendar-feeds',
    '/api/v1/calendar-feeds/{id}/end',
    '/api/v1/calendar.ics',
    '/api/v1/calendar/load',
    '/api/v1/changes-of-government',
    '/api/v1/changes-of-government/preview',
    '/api/v1/changes-of-government/{act}',
    '/api/v1/changes-of-government/{act}/continue',
    '/api/v1/deadlines/compute',
    '/api/v1/delegations',
    '/api/v1/delegations/{id}/end',
    '/api/v1/directory',
    '/api/v1/documents',
    '/api/v1/documents/read',
    '/api/v1/documents/{id}',
    '/api/v1/documents/{id}/comparison',
    '/api/v1/documents/{id}/erase',
    '/api/v1/documents/{id}/file',
    '/api/v1/documents/{id}/judgement',
    '/api/v1/documents/{id}/judgement/preview',
    '/api/v1/done',
    '/api/v1/duties',
    '/api/v1/duties/{entry}/register',
    '/api/v1/duties/{id}',
    '/api/v1/exports/{list}',
    '/api/v1/facts',
    '/api/v1/facts/{name}',
    '/api/v1/facts/{name}/commands',
    '/api/v1/facts/{name}/commands/preview',
    '/api/v1/facts/{name}/preview',
    '/api/v1/health',
    '/api/v1/history.jsonl',
    '/api/v1/holidays',
    '/api/v1/holidays/preview',
    '/api/v1/home',
    '/api/v1/imports',
    '/api/v1/imports/template',
    '/api/v1/imports/{id}',
    '/api/v1/imports/{id}/load',
    '/api/v1/ladders',
    '/api/v1/ladders/continue',
    '/api/v1/ladders/preview',
    '/api/v1/late-recordings',
    '/api/v1/mail-settings',
    '/api/v1/mail-settings/test',
    '/api/v1/mails',
    '/api/v1/notices',
    '/api/v1/obligations',
    '/api/v1/obligations/preview',
    '/api/v1/obligations/{id}',
    '/api/v1/obligations/{id}/as-of',
    '/api/v1/obligations/{id}/cases',
    '/api/v1/obligations/{id}/cases/counts',
    '/api/v1/obligations/{id}/commands',
    '/api/v1/obligations/{id}/commands/preview',
    '/api/v1/obligations/{id}/diff',
    '/api/v1/obligations/{id}/evidence-files',
    '/api/v1/obligations/{id}/evidence/{evidenceId}',
    '/api/v1/obligations/{id}/evidence/{evidenceId}/erase',
    '/api/v1/obligations/{id}/evidence/{evidenceId}/file',
    '/api/v1/obligations/{id}/forecast',
    '/api/v1/obligations/{id}/history',
    '/api/v1/obligations/{id}/history.jsonl',
    '/api/v1/obligations/{id}/history/{position}',
    '/api/v1/obligations/{id}/ladder',
    '/api/v1/obligations/{id}/ladder/preview',
    '/api/v1/obligations/{id}/links',
    '/api/v1/obligations/{id}/mails',
    '/api/v1/obligations/{id}/submission.pdf',
    '/api/v1/obligations/{id}/who-decides',
    '/api/v1/obligations/{id}/why',
    '/api/v1/phrases',
    '/api/v1/posts/{post}/holders',
    '/api/v1/register-choices',
    '/api/v1/register-file',
    '/api/v1/register-file/compare',
    '/api/v1/rules',
    '/api/v1/saved-views',
    '/api/v1/saved-views/{id}',
    '/api/v1/saved-views/{id}/rename',
    '/api/v1/service-accounts',
    '/api/v1/service-accounts/{id}/revoke',
    '/api/v1/set-aside',
    '/api/v1/set-aside/release',
    '/api/v1/stuck',
    '/api/v1/stuck/acts',
    '/api/v1/stuck/clocks/{id}/wake',
    '/api/v1/stuck/notices/put-right',
    '/api/v1/stuck/read-models/{name}/resume',
    '/api/v1/timeline',
    '/api/v1/waking',
    '/api/v1/webhooks',
    '/api/v1/webhooks/{id}',
    '/api/v1/webhooks/{id}/end',
    '/api/v1/webhooks/{id}/pause',
    '/api/v1/webhooks/{id}/replay',
    '/api/v1/webhooks/{id}/resume',
    '/api/v1/webhooks/{id}/secret',
    '/api/v1/webhooks/{id}/test',
  ]);
  expect(JSON.stringify(paths['/api/v1/obligations/{id}/commands'])).toContain('note-progress');
});

describe('what leaves as a file', () => {
  const get = (path: string, who = official()) =>
    http()
      .get(`/api/v1/${path}`)
      .set(who)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      });

  it.each([
    ['exports/register?format=xlsx&kind=recurring-duty', 'register-2026-11-23.xlsx', 'PK'],
    ['exports/register?format=csv&language=cy', 'cofrestr-2026-11-23.csv', '\u00ef\u00bb\u00bfDynodydd'],
    ['exports/done', 'what-was-done-2026-11-23.json', '[]'],
    [
      'exports/entry?id=wm-alp-cycle&format=csv',
      'wm-alp-cycle-entry-2026-11-23.csv',
      '\u00ef\u00bb\u00bfPart',
    ],
    [
      'obligations/wm-alp-cycle/history.jsonl',
      'wm-alp-cycle-history-2026-11-23.jsonl',
      '{"id":"wm-alp-cycle"',
    ],
    ['history.jsonl', 'history-2026-11-23.jsonl', '{"id":'],
    ['obligations/wm-alp-cycle/submission.pdf?language=cy', 'wm-alp-cycle-2026-11-23-cy.pdf', '%PDF-1.7'],
  ])('%s', async (path, name, begins) => {
    const { headers, body } = await get(path).expect(200);
    expect(headers['content-disposition']).toBe(`attachment; filename=${name}`);
    expect((body as Buffer).toString('latin1').slice(0, begins.length)).toBe(begins);
  });

  it.each([
    ['exports/register?colour=red', 400],
    ['exports/register?template=x', 400],
    ['exports/register?kind=nothing', 400],
    ['exports/nothing', 400],
    ['exports/mails', 403],
    ['register-file', 403],
    ['obligations/nothing/history.jsonl', 404],
    ['obligations/nothing/submission.pdf', 404],
    ['exports/history?id=nothing', 404],
  ])('%s is refused with %i', (path, status) => get(path).expect(status));

  it('the register file is for an administrator, who compares it with the register', async () => {
    const administrator = as('administrator-script');
    const { body } = await get('register-file', administrator).expect(200);
    const text = (body as Buffer).toString();
    const compare = (file: string, who = administrator) =>
      http()
        .post('/api/v1/register-file/compare')
        .set(who)
        .set('Content-Type', 'application/yaml')
        .send(file);
    expect((await compare(text).expect(200)).body).toEqual({ same: true, differences: [], problems: [] });
    const changed = text.replace('id: home-ed-guidance', 'id: another-entry');
    expect((await compare(changed).expect(200)).body).toMatchObject({
      same: false,
      differences: [
        { of: 'entry', id: 'home-ed-guidance', where: 'register' },
        { of: 'entry', id: 'another-entry', where: 'file' },
      ],
    });
    expect((await compare('nonsense: [').expect(200)).body).toMatchObject({
      same: false,
      problems: [{ code: 'not-yaml' }],
    });
    await compare(text, official()).expect(403);
  });
});

it('saves views of the register for whoever asks, as its pages do', async () => {
  const id = '0190b5a0-0000-7000-8000-000000000001';
  const send = (path: string, body: object, as = official()) =>
    http().post(`/api/v1/saved-views${path}`).set(as).send(body);
  const view = { id, name: 'Mine, late', query: { standing: 'late', mine: 'yes', sort: '-date' } };
  await send('', view).expect(201);
  await send('', view).expect(201);
  const list = async (as = official()) =>
    (await http().get('/api/v1/saved-views').set(as).expect(200)).body as object;
  expect(await list()).toEqual({ views: [view], next: null });
  await send('', { ...view, query: { standing: 'purple' } }).expect(400);
  await send('', { ...view, query: { after: 'cursor' } }).expect(400);
  await send(`/${id}/rename`, { name: '  ' }).expect(422);
  await send(`/${id}/rename`, { name: 'Late' }).expect(200);
  expect(await list()).toMatchObject({ views: [{ id, name: 'Late' }] });
  const others = as('approver-script');
  expect(await list(others)).toEqual({ views: [], next: null });
  await http().delete(`/api/v1/saved-views/${id}`).set(others).expect(404);
  await http().delete(`/api/v1/saved-views/${id}`).set(official()).expect(204);
  expect(await list()).toEqual({ views: [], next: null });
});

describe('the statute book', () => {
  const get = (path: string) => http().get(`/api/v1/duties${path}`).set(official());
  const send = (entry: string, body: object) =>
    http().post(`/api/v1/duties/${entry}/register`).set(official()).send(body);

  it('lists its duties, and finds them by their Act', async () => {
    const { body } = await get('').expect(200);
    expect((body as { duties: object[] }).duties).toHaveLength(35);
    const { body: found } = await get('?text=freedom%20of%20information').expect(200);
    expect((found as { duties: { id: string }[] }).duties.map(({ id }) => id)).toContain('D30');
  });

  it('shows what a duty says, what it lacks and its next dates', async () => {
    const { body } = await get('/D7').expect(200);
    expect(body).toMatchObject({
      id: 'D7',
      entries: [
        {
          id: 'future-trends-report',
          readings: [{ inWords: { en: expect.any(String), cy: expect.any(String) }, coming: { days: [] } }],
          needs: [{ name: 'senedd-general-election', missing: true, factKind: 'series', recorded: null }],
        },
      ],
    });
    const { body: dated } = await get('/alp-in-welsh-report').expect(200);
    expect(dated).toMatchObject({
      entries: [{ readings: [{ coming: { days: [{ lastLawfulDay: '2031-08-31' }, {}, {}, {}, {}] } }, {}] }],
    });
    await get('/D99').expect(404);
  });

  it('submits the registration of an entry, and refuses what does not fit at its place', async () => {
    asked.length = 0;
    const facts = { 'request-received': { fact: 'request-17' } };
    await send('D30', { id: 'foi-17', owner: 'aln-policy-lead', facts }).expect(200);
    expect(asked).toMatchObject([
      {
        obligationId: 'foi-17',
        message: { command: { type: 'register', definition: { id: 'foi-17', facts } } },
      },
    ]);
    const refused = async (entry: string, body: object) => {
      const answer = await send(entry, body);
      const { code, errors, bilingual } = answer.body as {
        code: string;
        errors?: { pointer: string }[];
        bilingual: { title: object };
      };
      expect(Object.keys(bilingual.title).sort()).toEqual(['cy', 'en']);
      return [answer.status, code, errors?.[0]?.pointer];
    };
    expect(await refused('D30', {})).toEqual([422, 'case-without-id', '/id']);
    expect(await refused('D5', {})).toEqual([422, 'several-entries', '/entry']);
    expect(await refused('D1', { owner: 'nobody-here' })).toEqual([422, 'no-such-post', '/owner']);
    expect(await refused('D6', { heldFrom: '2026-04-01' })).toEqual([
      422,
      'held-from-not-recurring',
      '/heldFrom',
    ]);
    expect(await refused('D7', { facts: { poll: { fact: 'poll' } } })).toEqual([
      422,
      'binding-name',
      '/facts/poll',
    ]);
    expect((await send('D7', { facts: { x: { each: 'week' } } })).status).toBe(400);
    expect(await refused('D99', {})).toEqual([404, 'no-such-duty', undefined]);
    await http().post('/api/v1/duties/D1/register').set(as('auditor-script')).send({}).expect(403);
  });
});
