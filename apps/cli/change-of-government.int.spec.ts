import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import { sql } from 'kysely';
import { continueInterrupted, recordChange } from '#application/change-of-government';
import { CommandGateway } from '#application/clocks';
import { loadDirectory, personById } from '#application/directory';
import { listMails } from '#application/notifications';
import { sampleDirectoryFile } from '#application/register-import';
import { changeRequestSchema } from '#domain/government';
import { calendarDate, eventId, instant, obligationId, personId } from '#domain/kernel';
import { definitionSchema, fold } from '#domain/obligations';
import type { Ledger } from '#record/ledger';
import { compareWithRebuild, listObligations } from '#record/read-models';
import { openSealedLedger } from '#record/sealed-ledger';
import { factReaches as factReached } from '../../libs/domain/obligations/commands.testing';
import { decideNow, sampleRows } from '../../tests/support/seed-register';
import { clockFrom } from '../../tests/support/clock';
import { type CliStack, cliFolder, openCliStack } from './cli-stack.testing';

jest.setTimeout(240_000);

const ENTRIES = 200;
const NOW = '2026-11-24T10:00:00Z';
const now = instant(NOW);
const folder = cliFolder('government');
const directoryFile = join(folder, 'directory.yaml');
const NEW_POSTS = ['children-lead', 'schools-lead', 'deputy-director-schools'];
const post = (id: string): string =>
  `  - { id: ${id}, title: { en: "The ${id}", cy: "Y ${id}" }, email: ${id}@cylch.example, language: en }\n`;

let stack: CliStack;
let ledger: Ledger;

const ids = Array.from({ length: ENTRIES }, (_, index) =>
  obligationId(`entry-${String(index).padStart(3, '0')}`),
);

/** Half of one owner, half of another; every third a minister’s; the last two said after the change. */
async function seed(): Promise<void> {
  const sample = sampleRows().find(({ id }) => id === 'pmg-guidance')!;
  for (const [index, id] of ids.entries()) {
    const definition = definitionSchema.parse({
      ...sample,
      id,
      title: { en: `Entry ${index}`, cy: `Cofnod ${index}` },
      owner: index % 2 === 0 ? 'aln-policy-lead' : 'curriculum-policy-lead',
      approver: 'deputy-director-aln',
      authority: index % 3 === 0 ? 'ministerial' : 'internal',
      source: { ...sample.source, on: index < ENTRIES - 2 ? '2026-03-13' : '2026-06-01' },
      tags: [index < 10 ? 'pilot' : 'rest'],
      links: [],
      triggers: index < 3 ? ['government-formed'] : [],
    });
    await decideNow(ledger, id, { type: 'register', definition }, { now });
  }
  for (const id of ids.slice(0, 3))
    await decideNow(ledger, id, factReached('government-formed', '2026-05-20', eventId('formed/0')), { now });
}

beforeAll(async () => {
  const sample = readFileSync(sampleDirectoryFile, 'utf8');
  writeFileSync(directoryFile, sample.replace('\npeople:', `${NEW_POSTS.map(post).join('')}\npeople:`));
  stack = await openCliStack({
    folder,
    directoryFile,
    seed: async ({ url }) => {
      ledger = openSealedLedger({ databaseUrl: url });
      await seed();
    },
  });
});
afterAll(async () => {
  await ledger.close();
  await stack.close();
});

const cylch = (...args: readonly string[]) => stack.cylch(args);

const REQUEST = ['--on', '2026-05-20', '--reason', 'An election', '--document', 'Record of the Senedd'];
const BY = ['--by', 'dafydd-hughes'];
const MOVES = [
  '--move-owner',
  'aln-policy-lead=children-lead',
  '--move-owner',
  'curriculum-policy-lead=schools-lead',
  '--move-approver',
  'deputy-director-aln=deputy-director-schools',
];

const changesOf = async (id: string) =>
  (await ledger.readStream(id)).filter(({ type }) => type === 'GovernmentChanged');

async function mails() {
  const { rows } = await sql<{ recipient: string; facts: string }>`select recipient, facts from mail.outbox
    where template = 'government-changed' order by mail_id`.execute(ledger.db);
  return rows.map(({ recipient, facts }) => ({
    recipient,
    items: (JSON.parse(facts) as { items: { obligationId: string }[] }).items,
  }));
}

interface Shown {
  readonly entries: readonly { readonly obligationId: string; readonly former: boolean }[];
  readonly listSha256: string;
}
interface Change {
  readonly reached: readonly string[];
  readonly failed: readonly { readonly obligationId: string; readonly code: string }[];
  readonly finished: number;
}

describe('a pilot of chosen entries', () => {
  const CHOSEN = ['--tag', 'pilot', '--authority', 'internal'];

  it('is listed before and after, and changes nothing', async () => {
    const shown = await cylch(
      'change-of-government',
      'preview',
      'pilot',
      ...REQUEST,
      ...BY,
      ...MOVES,
      ...CHOSEN,
    );
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('entry-001  Entry 1; owner: curriculum-policy-lead → schools-lead;');
    expect(shown.out.trim().split('\n')).toHaveLength(6);
    expect(await changesOf('entry-001')).toEqual([]);
  });

  it('is refused in both languages where it makes no sense', async () => {
    const record = (...args: readonly string[]) =>
      cylch('change-of-government', 'record', 'pilot', ...REQUEST.slice(2), ...args);
    const on = ['--on', '2026-05-20'];
    const refusals: readonly (readonly [readonly string[], string, string])[] = [
      [['--on', '2027-01-01', ...BY, ...MOVES], 'no later than today', 'hwyrach na heddiw'],
      [[...on, '--by', 'rhys-morgan', ...MOVES], 'Only an official', 'Swyddog neu weinyddwr'],
      [
        [...on, ...BY, '--move', 'aln-policy-lead=nobody-at-all'],
        'no post nobody-at-all',
        'oes swydd nobody-at-all',
      ],
      [[...on, ...BY, '--move', 'a-post=a-post'], 'pass to itself', 'iddi hi ei hun'],
      [[...on, ...BY, ...MOVES, '--move', 'aln-policy-lead=schools-lead'], 'pass to two posts', 'ddwy swydd'],
      [
        [...on, ...BY, ...MOVES, '--owner', 'no-such-owner'],
        'no post no-such-owner',
        'oes swydd no-such-owner',
      ],
      [[...on, ...BY, ...MOVES, '--tag', 'no-such-tag'], 'reaches no entry', 'cyrraedd yr un cofnod'],
      [[...on, ...BY, ...MOVES, '--list', 'f'.repeat(64)], 'not as it was shown', 'fel y’i dangoswyd'],
      [[...on, '--by', 'nobody', ...MOVES], 'knows nobody', 'adnabod neb'],
      [
        [...on, ...BY, ...MOVES, '--move', 'aln-polcy-lead=schools-lead'],
        'no post aln-polcy-lead in the directory, and no entry',
        'swydd aln-polcy-lead yn y cyfeiriadur, ac nid oes cofnod',
      ],
      [[...on, ...BY, '--move', 'aln-policy-lead'], 'give OLD=NEW', 'rhowch HEN=NEWYDD'],
      [[...on, ...BY, '--move', '=schools-lead'], 'give OLD=NEW', 'rhowch HEN=NEWYDD'],
      [['--on', 'May', ...BY, ...MOVES], '/on', '/on'],
    ];
    for (const [args, en, cy] of refusals) {
      const [english, welsh] = [await record(...args), await record(...args, '--language', 'cy')];
      expect([english.code > 0, english.err]).toEqual([true, expect.stringContaining(en)]);
      expect([welsh.code > 0, welsh.err]).toEqual([true, expect.stringContaining(cy)]);
    }
    expect((await cylch('change-of-government', 'continue', 'pilot', ...BY)).err).toContain('No change of');
    expect((await cylch('change-of-government', 'list')).out).toBe('');
  });

  it('reaches what it can: a bad entry is named, and stops no other', async () => {
    const chosen = ['entry-001', 'entry-002', 'no-such-entry'].flatMap((id) => ['--id', id]);
    const recorded = await cylch(
      'change-of-government',
      'record',
      'pilot',
      ...REQUEST,
      ...BY,
      ...MOVES,
      ...chosen,
    );
    expect(recorded.code).toBe(1);
    expect(recorded.err).toContain('pilot: entries reached: 2; not reached: 1; posts notified: 3.');
    expect(recorded.err).toContain('no-such-entry: There is no such entry');
    expect(fold(await ledger.readStream('entry-001'))).toMatchObject({
      owner: 'schools-lead',
      approver: 'deputy-director-schools',
      governmentChanges: [{ act: 'pilot', former: false }],
    });
    const other = await cylch('change-of-government', 'record', 'pilot', ...REQUEST, ...BY, ...MOVES);
    expect(other.err).toContain('asks for something else');
  });
});

describe('the whole register', () => {
  it('is carried out by a worker where a program ended half-way, and no entry twice', async () => {
    const shown = (
      await cylch('--json', 'change-of-government', 'preview', 'senedd-2026', ...REQUEST, ...BY, ...MOVES)
    ).json() as Shown;
    expect(shown.entries).toHaveLength(ENTRIES - 2);
    const former = shown.entries.filter((entry) => entry.former).map(({ obligationId }) => obligationId);
    expect(former).toEqual(ids.filter((_, index) => index % 3 === 0 && index < ENTRIES - 2));

    const directory = loadDirectory(directoryFile);
    const person = personById(directory, personId('dafydd-hughes'))!;
    const real = new CommandGateway({ client: stack.temporal.client, clock: clockFrom(NOW) });
    let asked = 0;
    const never = <Answer>(): Promise<Answer> => new Promise(() => undefined);
    const ended = (): boolean => (asked += 1) > ENTRIES / 2;
    const dying: Pick<CommandGateway, 'execute' | 'executeRunning'> = {
      execute: (request) => real.execute(request),
      executeRunning: (request) => (ended() ? never() : real.executeRunning(request)),
    };
    const request = changeRequestSchema.parse({
      act: 'senedd-2026',
      on: '2026-05-20',
      reason: 'An election',
      document: { reference: 'Record of the Senedd' },
      posts: [
        { from: 'aln-policy-lead', to: 'children-lead', as: 'owner' },
        { from: 'curriculum-policy-lead', to: 'schools-lead', as: 'owner' },
        { from: 'deputy-director-aln', to: 'deputy-director-schools', as: 'approver' },
      ],
    });
    const services = { ledger, directory, now };
    void recordChange({ ...services, gateway: dying }, person, request, shown.listSha256);
    while (asked < ENTRIES / 2 + 8) await new Promise((resolve) => setTimeout(resolve, 20));
    const before = (await cylch('--json', 'change-of-government', 'list', 'senedd-2026')).json() as {
      changes: Change[];
    };
    expect(before.changes[0]).toMatchObject({ reached: [], finished: 0 });

    expect(await continueInterrupted({ ...services, gateway: real })).toEqual(['senedd-2026']);
    expect(await continueInterrupted({ ...services, gateway: real })).toEqual([]);
    const again = await cylch(
      '--json',
      'change-of-government',
      'continue',
      'senedd-2026',
      '--by',
      'non-griffiths',
    );
    expect(again.code).toBe(0);
    expect(again.json() as Change).toMatchObject({ failed: [], finished: 1 });
    expect((again.json() as Change).reached).toHaveLength(ENTRIES - 2);
    for (const id of shown.entries.map(({ obligationId: each }) => each))
      expect([id, (await changesOf(id)).filter(({ data }) => data['act'] === 'senedd-2026')]).toEqual([
        id,
        [expect.objectContaining({ type: 'GovernmentChanged' })],
      ]);
  });

  it('tells each new post once, with all that came to it', async () => {
    const sent = (await mails()).filter(({ items }) => items.length > 2);
    expect(sent.map(({ recipient, items }) => [recipient, items.length])).toEqual([
      ['children-lead', ENTRIES / 2 - 1],
      ['deputy-director-schools', ENTRIES - 2],
      ['schools-lead', ENTRIES / 2 - 1],
    ]);
    expect((await listMails(ledger.db)).map(({ template }) => template)).not.toContain(
      'ownership-transferred',
    );
  });

  it('marks the commitments of the former government and keeps them with their history', async () => {
    const marked = fold(await ledger.readStream('entry-003'));
    expect(marked).toMatchObject({
      status: 'open',
      owner: 'schools-lead',
      governmentChanges: [{ act: 'senedd-2026', on: '2026-05-20', former: true }],
    });
    const listed = await listObligations(ledger.db, calendarDate('2026-11-24'));
    expect(listed.filter(({ formerSince }) => formerSince !== null)).toHaveLength(66);
    expect(await compareWithRebuild(ledger)).toEqual([]);
  });

  it('has its mails among the notices, and puts back those that are gone or marked as sent', async () => {
    // the worker may have tried them meanwhile, or may yet: when, and how often, is left out
    const inOutbox = () =>
      sql`select mail_id, obligation_id, recipient, template, facts, planned_at, state
        from mail.outbox where template = 'government-changed' order by mail_id`.execute(ledger.db);
    const found = async () =>
      (
        (await cylch('--json', 'notices')).json() as { findings: { code: string; mailId: string | null }[] }
      ).findings
        .filter(({ mailId }) => mailId?.startsWith('government/'))
        .map(({ code, mailId }) => [code, mailId?.split('/').at(-1)])
        .sort();
    expect(await found()).toEqual([]);
    const { rows: before } = await inOutbox();
    const gone = 'government/senedd-2026/1/children-lead';
    await sql`delete from mail.attempt where mail_id = ${gone}`.execute(ledger.db);
    await sql`delete from mail.outbox where mail_id = ${gone}`.execute(ledger.db);
    await sql`update mail.outbox set state = 'sent' where mail_id = 'government/senedd-2026/1/schools-lead'`.execute(
      ledger.db,
    );
    await sql`update mail.outbox set facts = replace(facts, '"role":"approver"', '"role":"owner"')
      where mail_id = 'government/senedd-2026/1/deputy-director-schools'`.execute(ledger.db);
    expect(await found()).toEqual([
      ['mail-altered', 'deputy-director-schools'],
      ['mail-missing', 'children-lead'],
      ['marked-without-record', 'schools-lead'],
    ]);
    await cylch('rebuild');
    expect(await found()).toEqual([]);
    expect((await inOutbox()).rows).toEqual(before);
  });

  it('answers those that woke one by one from a list', async () => {
    expect((await cylch('waking')).out.trim().split('\n')).toHaveLength(3);
    const answer = (id: string, what: string) =>
      cylch('answer', id, 'government-formed', what, '--reason', 'As decided', '--by', 'non-griffiths');
    expect((await answer('entry-000', 'adopt')).code).toBe(0);
    expect((await answer('entry-001', 'change')).code).toBe(0);
    expect((await answer('entry-002', 'drop')).err).toMatch(/recorded|waits for the approver/);
    expect((await answer('entry-002', 'keep')).err).toContain('is no answer');
    expect((await cylch('waking')).out).not.toMatch(/entry-000|entry-001/);
  });
});
