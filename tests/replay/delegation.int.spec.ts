import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { stringify } from 'yaml';
import {
  type Instant,
  calendarDate,
  commandId,
  dateInWales,
  instant,
  personId,
  postId,
} from '#domain/kernel';
import type { Actor, Command } from '#domain/obligations';
import { giveDelegation } from '#application/delegation';
import { DirectoryFile, loadDirectory } from '#application/directory';
import { DecideCommand } from '#application/submit-command';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { clockAt } from '../support/clock';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../support/database';
import { seedRegister } from '../support/seed-register';
import { OBLIGATION } from '../erasure/ledger-harness';
import { createApi } from '../../apps/api/create-api';
import { run } from '../../apps/cli/program';

jest.setTimeout(60_000);

const person = (id: string, roles: readonly string[], posts: readonly string[]) => ({
  id,
  subject: id,
  name: id.toUpperCase(),
  email: `${id}@cylch.example`,
  roles,
  posts,
});
const post = (id: string) => ({
  id,
  title: { cy: id, en: id },
  email: `${id}@cylch.example`,
  language: 'en',
});
const POSTS = [post('aln-policy-lead'), post('deputy-director-aln'), post('branch-head')];
const PEOPLE = [
  person('mai', ['official', 'approver'], ['deputy-director-aln']),
  person('non', ['official'], ['aln-policy-lead']),
  person('sion', ['official'], ['branch-head']),
  person('adi', ['administrator'], []),
  person('gwen', ['approver'], []),
];

const official: Actor = {
  personId: personId('non'),
  postId: postId('aln-policy-lead'),
  roles: ['official'],
};
const forMai: Actor = {
  personId: personId('sion'),
  onBehalfOf: personId('mai'),
  postId: postId('deputy-director-aln'),
  roles: ['official', 'approver'],
};
const CLOCK: Actor = { personId: personId('clock'), roles: ['system'] };

let database: TestDatabase;
let ledger: SealedLedger;
let folder: string;
let file: string;
let service: DecideCommand;
let now: Instant;
let commands = 0;

const writeDirectory = (people: readonly object[], posts: readonly object[] = POSTS): void =>
  writeFileSync(file, stringify({ posts, people }));

beforeEach(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openSealedLedger({ databaseUrl: database.url });
  folder = mkdtempSync(join(tmpdir(), 'cylch-delegation-'));
  file = join(folder, 'directory.yaml');
  writeDirectory(PEOPLE);
  service = new DecideCommand(ledger, new DirectoryFile(file), '0.3.0');
  now = instant('2026-01-05T10:00:00Z');
  await seedRegister(ledger, now, [OBLIGATION]);
});
afterEach(async () => {
  await ledger.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const ask = (command: Command, actor: Actor) =>
  service.decide({
    v: 1,
    obligationId: OBLIGATION,
    message: { v: 1, commandId: commandId(`c-${(commands += 1)}`), command, actor },
    now,
    clockOffsetMs: 0,
  });

const cylch = async (...args: readonly string[]) => {
  let [out, err] = ['', ''];
  const io = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    clock: () => clockAt(now),
    environment: { DATABASE_URL: database.url, DIRECTORY_FILE: file },
    input: process.stdin,
  };
  const code = await run([...args, '--data', '/nowhere'], io);
  return { code, out, err };
};

const delegate = (...more: readonly string[]) =>
  cylch(
    'directory',
    'delegate',
    '--from',
    'mai',
    '--to',
    'sion',
    '--by',
    'mai',
    '--first',
    '2026-01-06',
    '--last',
    '2026-01-09',
    ...more,
  );

const propose = (): Command => ({
  type: 'propose-change',
  proposalId: 'p1',
  change: {
    kind: 'statutory-move',
    occurrence: 1,
    newLastDay: calendarDate('2026-12-31'),
    amendingProvision: 'S.I. 2026/1',
    effectiveOn: dateInWales(now),
  },
});
const approve: Command = { type: 'approve-change', proposalId: 'p1' };

it('lets a delegate approve from the first day to the last, with both names on the record, and replays it', async () => {
  expect(await ask(propose(), official)).toMatchObject({ accepted: true });
  expect(await ask(approve, forMai)).toMatchObject({ refusal: { code: 'no-delegation' } });
  expect(await delegate()).toMatchObject({ code: 0, err: expect.stringContaining('mai-2026-01-06') });

  expect(await ask(approve, forMai)).toMatchObject({ refusal: { code: 'no-delegation' } });
  now = instant('2026-01-10T09:00:00Z');
  expect(await ask(approve, forMai)).toMatchObject({ refusal: { code: 'no-delegation' } });
  now = instant('2026-01-09T23:00:00Z');
  expect(await ask(approve, forMai)).toMatchObject({ accepted: true });
  const events = await ledger.readStream(OBLIGATION);
  const approved = events.findLast(({ type }) => type === 'ChangeApproved');
  expect(approved?.data['by']).toEqual({
    personId: 'sion',
    onBehalfOf: 'mai',
    postId: 'deputy-director-aln',
  });
  const [held] = await asSuperuser(
    database.adminUrl,
    `select content from ledger.contents where kind = 'directory' and content like '%principal%'`,
  );
  expect(JSON.parse(String(held?.['content']))).toMatchObject({
    personId: 'sion',
    principal: { personId: 'mai', posts: ['deputy-director-aln'] },
    delegations: [{ delegationId: 'mai-2026-01-06', from: 'mai', to: 'sion' }],
  });
  const activity = await cylch('audit', 'replay', OBLIGATION, '--json');
  const { counts } = JSON.parse(activity.out) as { counts: Record<string, number> };
  expect(counts).toEqual({ 'command-missing': 1, same: 2 });
});

it('replay names a decision whose sender the pinned directory did not let decide', async () => {
  await delegate();
  now = instant('2026-01-07T10:00:00Z');
  await ask(propose(), official);
  await ask(approve, forMai);
  await asSuperuser(
    database.adminUrl,
    `set session_replication_role = replica; alter table ledger.events disable trigger all;
     update ledger.events set metadata = replace(metadata, '"onBehalfOf":"mai",', '') where type = 'ChangeApproved'`,
  );
  const { code, out } = await cylch('audit', 'replay', OBLIGATION);
  expect(code).toBe(1);
  expect(out).toContain('The directory gives sion the roles official');
});

it('is no way round the second person: neither for the delegate nor for whoever is away', async () => {
  await delegate('--act', 'propose', '--act', 'approve');
  now = instant('2026-01-07T10:00:00Z');
  // on behalf of the approver, who then does not approve it, nor does the delegate in their own name
  expect(await ask(propose(), forMai)).toMatchObject({ accepted: true });
  const mai: Actor = { ...forMai, personId: personId('mai') };
  const { onBehalfOf: _, ...herself } = mai;
  expect(await ask(approve, herself)).toMatchObject({ refusal: { code: 'second-person-needed' } });
  expect(await ask(approve, forMai)).toMatchObject({ refusal: { code: 'second-person-needed' } });
  expect(await ask({ type: 'note-progress', text: 'Begun.' }, forMai)).toMatchObject({
    refusal: { code: 'not-delegated' },
  });
});

it('a proposal of whoever is away is not approved by their delegate, in whatever name', async () => {
  await cylch(
    'directory',
    'delegate',
    '--from',
    'non',
    '--to',
    'mai',
    '--by',
    'adi',
    '--first',
    '2026-01-05',
    '--last',
    '2026-01-09',
  );
  await ask(propose(), official);
  const mai: Actor = {
    personId: personId('mai'),
    postId: postId('deputy-director-aln'),
    roles: ['official', 'approver'],
  };
  expect(await ask(approve, mai)).toMatchObject({ refusal: { code: 'acts-for-proposer' } });
  expect((await cylch('directory', 'end', 'non-2026-01-05', '--by', 'non')).code).toBe(0);
  expect(await ask(approve, mai)).toMatchObject({ accepted: true });
});

it('over the API, in the name of both, for as long as the delegation holds', async () => {
  const app = await createApi({
    ledger,
    get directory() {
      return loadDirectory(file);
    },
    now: () => now,
    verifyToken: (token) => Promise.resolve({ sub: token }),
    gateway: {
      execute: ({ obligationId, message }) =>
        service.decide({ v: 1, obligationId, message, now, clockOffsetMs: 0 }),
      executeRunning: ({ obligationId, message }) =>
        service.decide({ v: 1, obligationId, message, now, clockOffsetMs: 0 }),
    },
  });
  const send = (command: Command, behalf: object = { 'on-behalf-of': 'mai' }, who = 'sion') =>
    supertest(app.getHttpServer())
      .post(`/api/v1/obligations/${OBLIGATION}/commands`)
      .set({ authorization: `Bearer ${who}`, 'idempotency-key': randomUUID(), ...behalf })
      .send(command);
  const deputies = async () => {
    const { body } = await supertest(app.getHttpServer())
      .get(`/api/v1/obligations/${OBLIGATION}`)
      .set({ authorization: 'Bearer non' });
    return (body as { deputies: readonly object[] }).deputies;
  };
  try {
    await send(propose(), {}, 'non').expect(200);
    const barred = await send(approve).expect(403);
    expect(barred.body).toMatchObject({ code: 'no-delegation', title: expect.anything() });
    expect(await deputies()).toEqual([]);
    await delegate();
    now = instant('2026-01-07T10:00:00Z');
    expect(await deputies()).toMatchObject([
      { role: 'approver', from: 'mai', to: 'sion', lastDay: '2026-01-09' },
    ]);
    const shown = await cylch('--language', 'en', 'show', OBLIGATION);
    expect(shown.out).toContain('Approver: MAI, for whom SION acts until 9 January 2026');
    expect((await cylch('--language', 'cy', 'show', OBLIGATION)).out).toContain(
      'Cymeradwywr: MAI: mae SION yn gweithredu ar ran y person hwn tan 9 Ionawr 2026',
    );
    // in their own name alone they are no approver
    await send(approve, {}).expect(403);
    await send(approve).expect(200);
    const approved = (await ledger.readStream(OBLIGATION)).findLast(({ type }) => type === 'ChangeApproved');
    expect(approved?.data['by']).toMatchObject({ personId: 'sion', onBehalfOf: 'mai' });
    expect(approved?.metadata['actor']).toMatchObject({ personId: 'sion', onBehalfOf: 'mai' });
    expect((await cylch('directory', 'end', 'mai-2026-01-06', '--by', 'mai')).code).toBe(0);
    expect((await send({ type: 'note-progress', text: 'Begun.' }).expect(403)).body).toMatchObject({
      code: 'no-delegation',
    });
    expect(await deputies()).toEqual([]);
  } finally {
    await app.close();
  }
});

it('says who held which post on a day, and who acted for them', async () => {
  expect(await cylch('directory', 'who', '--post', 'branch-head', '--on', '2026-01-05')).toMatchObject({
    code: 1,
    err: expect.stringContaining('No version of the directory is recorded yet'),
  });
  await cylch('directory', 'record');
  expect((await cylch('directory', 'record')).err).toContain('recorded last');
  await delegate();
  now = instant('2026-01-08T12:00:00Z');
  writeDirectory(
    PEOPLE.map((each) =>
      each.id === 'non'
        ? { ...each, posts: ['aln-policy-lead', 'branch-head'] }
        : { ...each, posts: each.id === 'sion' ? [] : each.posts },
    ),
  );
  await cylch('directory', 'record');
  now = instant('2026-01-12T12:00:00Z');
  const who = async (postOf: string, on: string) => {
    const { out } = await cylch('directory', 'who', '--post', postOf, '--on', on, '--json');
    return (
      JSON.parse(out) as { holders?: { personId: string; until: string | null; delegates: object[] }[] }
    ).holders;
  };
  expect(await who('branch-head', '2026-01-07')).toMatchObject([{ personId: 'sion' }]);
  // on the day of the change both did
  expect(await who('branch-head', '2026-01-08')).toMatchObject([{ personId: 'sion' }, { personId: 'non' }]);
  expect(await who('branch-head', '2026-01-09')).toMatchObject([{ personId: 'non', until: null }]);
  expect(await who('deputy-director-aln', '2026-01-07')).toMatchObject([
    { personId: 'mai', delegates: [{ personId: 'sion', delegationId: 'mai-2026-01-06' }] },
  ]);
  expect(await who('deputy-director-aln', '2026-01-12')).toMatchObject([{ personId: 'mai', delegates: [] }]);
  for (const [wanted, on, message] of [
    ['branch-head', '2026-01-04', 'Mae’r cyfeiriadur ar gofnod o 2026-01-05'],
    ['branch-head', '2026-01-13', 'hyd heddiw, 2026-01-12'],
    ['no-such-post', '2026-01-07', 'Nid oedd gan gyfeiriadur 2026-01-07 swydd no-such-post'],
  ] as const)
    expect((await cylch('directory', 'who', '--post', wanted, '--on', on, '--language', 'cy')).err).toContain(
      message,
    );
  // names and addresses are personal, and stay in the directory’s file
  const [stored] = await asSuperuser(
    database.adminUrl,
    `select string_agg(content, ' ') as all from ledger.contents where kind = 'directory-version'`,
  );
  expect(stored?.['all']).toContain('mai');
  expect(stored?.['all']).not.toMatch(/MAI|cylch\.example/);
});

it('refuses at the command line in both languages, and lists what stands', async () => {
  await delegate();
  const again = await delegate('--language', 'cy');
  expect(again).toMatchObject({
    code: 1,
    err: expect.stringContaining('Mae SION yn gweithredu yn yr un materion'),
  });
  const english = await cylch(
    'directory',
    'delegate',
    '--from',
    'mai',
    '--to',
    'non',
    '--by',
    'non',
    '--first',
    '2026-02-01',
    '--last',
    '2026-02-02',
  );
  expect(english).toMatchObject({ code: 1, err: expect.stringContaining('Only MAI, or an administrator') });
  const { out } = await cylch('directory', 'delegations');
  expect(out).toBe('mai-2026-01-06  mai → sion  2026-01-06 – 2026-01-09  coming\n');
  expect((await ask({ type: 'advance' }, CLOCK)).accepted).toBe(true);
});

it('records an absence without limits, however they were left out', async () => {
  const given = {
    from: personId('mai'),
    to: personId('sion'),
    firstDay: calendarDate('2026-01-06'),
    lastDay: calendarDate('2026-01-09'),
    posts: undefined,
    obligations: undefined,
  };
  const directory = new DirectoryFile(file).current;
  const services = { ledger, directory };
  const answer = await giveDelegation(services, {
    given,
    by: { personId: personId('mai') },
    now,
  });
  expect(answer.ok).toBe(true);
});
