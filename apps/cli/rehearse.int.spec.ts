import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instant, calendarDate, instant, personId } from '#domain/kernel';
import { definitionOfDuty, statuteEntry } from '#domain/obligations';
import { DirectoryFile } from '#application/directory';
import { type Rehearsed, type RehearsedItem, rehearse } from '#application/rehearsal';
import { createScratchDatabase } from '#record/migrations';
import { sampleDirectoryFile } from '#application/register-import';
import { type SealedLedger, openSealedLedger } from '#record/sealed-ledger';
import { clockAt } from '../../tests/support/clock';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../tests/support/database';
import { decideNow, seedRegister } from '../../tests/support/seed-register';
import { runCylch } from './cli-stack.testing';

jest.setTimeout(120_000);

const NOW = instant('2026-02-02T10:00:00Z');
const DUTY = 'wm-alp-cycle';
const folder = mkdtempSync(join(tmpdir(), 'cylch-rehearse-'));
let database: TestDatabase;
let ledger: SealedLedger;

/** A duty of the statute book, with posts of the sample directory. */
async function register(id: string, now: Instant, facts?: Record<string, unknown>): Promise<void> {
  const found = statuteEntry(id);
  if (found === null) throw new Error(id);
  const today = calendarDate('2026-02-02');
  const definition = definitionOfDuty(
    found.duty,
    found.entry,
    {
      owner: 'aln-policy-lead',
      approver: 'deputy-director-aln',
      heldFrom: today,
      ...(facts && { facts: facts as never }),
    },
    today,
  );
  await decideNow(ledger, definition.id, { type: 'register', definition }, { now });
}

beforeAll(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openSealedLedger({ databaseUrl: database.url });
  await seedRegister(ledger, NOW, [DUTY]);
  await register('local-well-being-plan', NOW);
  await register('local-well-being-assessment', NOW);
  await register('carbon-budget-final-statement', NOW);
  await register('climate-progress-report', NOW);
  // a person recorded the election; the plan heard of it, the assessment not yet of the plan's last day
  const [recorded] = await decideNow(
    ledger,
    'fact-council-election',
    {
      type: 'record-fact',
      fact: 'council-election',
      kind: 'series',
      effectiveOn: calendarDate('2027-05-06'),
      status: 'projected',
      evidence: { reference: 'The order' },
      evenIfNothingWaits: true,
    },
    { now: NOW, actor: { personId: personId('non-griffiths'), roles: ['administrator'] } },
  );
  expect(recorded?.type).toBe('FactRecorded');
});

afterAll(async () => {
  await ledger.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const cylch = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runCylch([...args, '--data', '/nowhere'], {
    clock: () => clockAt(NOW),
    environment: { DATABASE_URL: database.url, DIRECTORY_FILE: sampleDirectoryFile, ...env },
  });

const rehearsed = async (...args: readonly string[]): Promise<Rehearsed> => {
  const { code, out, err } = await cylch(['rehearse', ...args, '--json']);
  expect([code, err]).toEqual([0, expect.anything()]);
  return JSON.parse(out) as Rehearsed;
};

const lines = (items: readonly RehearsedItem[], kind: RehearsedItem['kind'], id = DUTY): readonly string[] =>
  items.flatMap((item) =>
    item.kind !== kind || item.obligationId !== id
      ? []
      : [
          `${item.on} ${item.kind === 'mail' ? `${item.template} ${item.to}` : (item.occurrence ?? '')}`.trimEnd(),
        ],
  );

/** Every row of every table of the real database, hashed. */
const everything = async () => {
  const tables = await asSuperuser(
    database.adminUrl,
    `select schemaname || '.' || quote_ident(tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const rows = await Promise.all(
    tables.map(async ({ name }) => [
      name,
      await asSuperuser(
        database.adminUrl,
        `select count(*)::int as n, md5(string_agg(r::text, '' order by r::text)) as hash from ${String(name)} r`,
      ),
    ]),
  );
  return rows;
};

const scratchDatabases = () =>
  asSuperuser(database.adminUrl, `select datname from pg_database where datname like 'cylch_rehearsal_%'`);

describe('cylch rehearse', () => {
  it('lives the coming years with nobody doing anything: openings, reminders, escalations, mails with their words', async () => {
    const { items, entries } = await rehearsed(DUTY, '--years', '6');
    expect(entries).toEqual([DUTY]);
    expect(lines(items, 'opening')).toEqual(['2026-09-01 2', '2031-09-01 3']);
    expect(lines(items, 'last-day-passed')).toEqual(['2026-09-01 1', '2031-09-01 2']);
    expect(lines(items, 'reminder').slice(0, 6)).toEqual([
      '2026-02-27 1',
      '2026-05-29 1',
      '2026-07-31 1',
      '2026-08-17 1',
      '2026-08-24 1',
      '2026-08-28 1',
    ]);
    // from the third week after the last day the approver is mailed too
    expect(lines(items, 'escalation')[0]).toBe('2026-09-21 1');
    const mails = items.filter((item) => item.kind === 'mail');
    expect(lines(items, 'mail').slice(0, 3)).toEqual([
      '2026-02-27 reminder-before aln-policy-lead',
      '2026-05-29 reminder-before deputy-director-aln',
      '2026-05-29 reminder-before aln-policy-lead',
    ]);
    expect(mails[0]?.text).toContain('31 August 2026');
    expect(mails[0]?.text).toContain('31 Awst 2026');
  });

  it('stops at the most events that are rehearsed, and says until when it came', async () => {
    const rehearsal = await rehearse(
      {
        ledger,
        directory: new DirectoryFile(sampleDirectoryFile),
        openScratch: async () => {
          const scratch = await createScratchDatabase(database.adminUrl);
          const opened = openSealedLedger({ databaseUrl: scratch.url });
          const close = async (): Promise<void> => {
            await opened.close();
            await scratch.drop();
          };
          return { ledger: opened, close };
        },
        settings: { from: 'Cylch <cylch@cylch.invalid>', webUrl: 'http://cylch.invalid' },
        program: '0.0.0',
      },
      { id: DUTY, now: NOW, years: 6, doneInTime: false, most: 3 },
    );
    if (!rehearsal.ok) throw new Error(rehearsal.refusal.message.en);
    expect(rehearsal.value.stopped).toBe(true);
    expect(rehearsal.value.until < '2027').toBe(true);
  });

  it('writes the history as JSON lines and the table, in either language, and overwrites nothing', async () => {
    const out = join(folder, 'welsh');
    const first = await cylch(['rehearse', DUTY, '--years', '1', '--out', out, '--language', 'cy']);
    expect(first.code).toBe(0);
    expect(first.err).toContain('Ymarferwyd hyd at 2027 …');
    expect(first.err).toContain('Nid ysgrifennwyd dim i’r cyfriflyfr');
    expect(first.out).toContain('nodyn atgoffa');
    expect(readFileSync(join(out, 'table.txt'), 'utf8')).toBe(first.out);
    const items = readFileSync(join(out, 'history.jsonl'), 'utf8').trim().split('\n');
    const kinds = items.map((line) => (JSON.parse(line) as RehearsedItem).kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['opening', 'reminder', 'escalation', 'mail', 'last-day-passed']),
    );
    const again = await cylch(['rehearse', DUTY, '--out', out]);
    expect(again).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds a rehearsal already') as string,
    });
  });

  it('with --done-in-time each occurrence is done on its last working day, and nobody is chased', async () => {
    const { items } = await rehearsed(DUTY, '--years', '6', '--done-in-time');
    expect(lines(items, 'act')).toEqual(
      [...Array<string>(3).fill('2026-08-28 1'), ...Array<string>(3).fill('2031-08-29 2')].map(
        (line, index) => (index % 3 === 0 ? line.slice(0, 10) : line),
      ),
    );
    expect([
      ...lines(items, 'last-day-passed'),
      ...lines(items, 'escalation'),
      ...lines(items, 'refused'),
    ]).toEqual([]);
    // nothing of one occurrence speaks against the next
    expect(JSON.stringify(items)).not.toContain('Against it');
    expect(lines(items, 'opening')).toEqual(['2026-09-01 2', '2031-09-01 3']);
  });

  it('takes what it counts from and what counts from it along, and tells each of the other', async () => {
    const plan = await rehearsed('local-well-being-assessment', '--years', '3');
    expect([...plan.entries].sort()).toEqual(['local-well-being-assessment', 'local-well-being-plan']);
    expect(lines(plan.items, 'fact', 'local-well-being-plan')).toEqual(['2026-02-02']);
    expect(
      plan.items.some(
        ({ kind, obligationId }) => kind === 'date' && obligationId === 'local-well-being-plan',
      ) || lines(plan.items, 'opening', 'local-well-being-plan').length > 0,
    ).toBe(true);
    expect(lines(plan.items, 'reminder', 'local-well-being-assessment').length).toBeGreaterThan(0);

    const climate = await rehearsed('climate-progress-report', '--years', '3', '--done-in-time');
    expect([...climate.entries].sort()).toEqual(['carbon-budget-final-statement', 'climate-progress-report']);
    // six months after the statement was laid, on the last working day of 2027
    const laid = lines(climate.items, 'act', 'carbon-budget-final-statement');
    expect(laid[1]).toBe('2027-12-31 2');
    expect(lines(climate.items, 'act', 'climate-progress-report')[1]).toMatch(/^2028-06-30 /);
  });

  it('leaves every table of the ledger as it was, and no scratch database behind', async () => {
    const before = await everything();
    await rehearsed('climate-progress-report', '--years', '2', '--done-in-time');
    await rehearsed(DUTY, '--years', '1');
    expect(await everything()).toEqual(before);
    expect(await scratchDatabases()).toEqual([]);
  });

  it.each([
    ['en', 'no-such-duty', 'There is no obligation no-such-duty'],
    ['cy', 'no-such-duty', 'Nid yw no-such-duty ar y gofrestr'],
    ['en', 'fact-council-election', 'There is no obligation fact-council-election'],
  ])('refuses in %s what is no entry: %s', async (language, id, words) => {
    expect(await cylch(['rehearse', id, '--language', language])).toMatchObject({
      code: 1,
      err: expect.stringContaining(words) as string,
    });
  });

  it.each([
    ['en', 'may not make one'],
    ['cy', 'ni chaiff y mewngofnod hwn greu un'],
  ])('says in %s what is needed where the login may make no database', async (language, words) => {
    await asSuperuser(
      database.adminUrl,
      `do $$ begin
         if not exists (select from pg_roles where rolname = 'rehearsal_test_login') then
           create role rehearsal_test_login login password 'none'; grant cylch_app to rehearsal_test_login;
         end if;
       end $$`,
    );
    const url = new URL(database.url);
    url.username = 'rehearsal_test_login';
    url.password = 'none';
    const env = { DATABASE_ADMIN_URL: url.href };
    expect(await cylch(['rehearse', DUTY, '--language', language], env)).toMatchObject({
      code: 1,
      err: expect.stringContaining(words) as string,
    });
  });
});
