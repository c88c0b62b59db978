import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DIVISIONS } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { both, calendarDate, instant, personId, postId } from '#domain/kernel';
import { type Ledger, openLedger } from '#record/ledger';
import { type Command, definitionSchema } from '#domain/obligations';
import { type TestDatabase, createTestDatabase } from '../../tests/support/database';
import { decideNow, sampleRows } from '../../tests/support/seed-register';
import { clockAt } from '../../tests/support/clock';
import { run } from './program';

const OWNER = postId('policy-lead');
const NOW = instant('2026-11-20T10:00:00Z');

let folder: string;
let database: TestDatabase;
let ledger: Ledger;

/** Sixty working days from 1 April 2027 on one reading, 21 June on the other. */
const counted = (id: string) =>
  definitionSchema.parse({
    ...sampleRows()[0],
    id,
    kind: 'action',
    readings: [
      {
        id: 'counted',
        basis: 'policy',
        label: both('Sixty working days', 'Trigain diwrnod gwaith'),
        reason: both('As the letter says', 'Fel y dywed y llythyr'),
        rule: {
          primitive: 'offset',
          anchor: { kind: 'literal', date: '2027-04-01' },
          count: 60,
          unit: { counted: 'working-day', regime: 'wales' },
          convention: 'after',
          direction: 'forward',
          operator: 'on_or_before',
        },
      },
      {
        id: 'by-21-june',
        basis: 'policy',
        label: both('By 21 June 2027', 'Erbyn 21 Mehefin 2027'),
        reason: both('As was agreed', 'Fel y cytunwyd'),
        rule: { primitive: 'fixed-date', date: '2027-06-21', operator: 'on_or_before' },
      },
    ],
    authority: 'internal',
    owner: OWNER,
    undated: undefined,
    triggers: [],
  });

const register = (id: string): Command => ({ type: 'register', definition: counted(id) });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cylch-moves-'));
  database = await createTestDatabase();
  ledger = openLedger({ databaseUrl: database.url });
  for (const id of ['open-on-two-readings', 'chosen', 'done-with'])
    await decideNow(ledger, id, register(id), { now: NOW });
  const owner = { personId: personId('ann'), roles: ['official' as const], postId: OWNER };
  await decideNow(
    ledger,
    'chosen',
    { type: 'choose-reading', readingId: 'by-21-june', reason: 'Agreed' },
    { now: NOW, actor: owner },
  );
  await decideNow(
    ledger,
    'done-with',
    { type: 'close', ground: 'dropped', reason: 'Dropped' },
    { now: NOW, actor: owner },
  );
}, 120_000);

afterAll(async () => {
  await ledger.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** GOV.UK's list with one holiday more, Monday 21 June 2027. */
function newerList(): string {
  const events = (division: (typeof DIVISIONS)[number]) => [
    ...[...ukBankHolidays.divisions[division].values()]
      .filter(({ on }) => on >= calendarDate('2026-01-01'))
      .map(({ on, title: { en }, substitute }) => ({
        title: en,
        date: on,
        notes: substitute ? 'Substitute day' : '',
        bunting: true,
      })),
    { title: 'Summer bank holiday', date: '2027-06-21', notes: '', bunting: true },
  ];
  const file = join(folder, 'bank-holidays.json');
  const lists = DIVISIONS.map((division) => [division, { division, events: events(division) }]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(lists)));
  return file;
}

async function update(...args: string[]) {
  let [out, err] = ['', ''];
  const io = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await run([...args, 'calendar', 'update', newerList(), '--data', folder], {
    ...io,
    clock: () => clockAt('2026-11-24T10:00:00Z'),
    environment: { DATABASE_URL: database.url },
    input: Readable.from([]),
  });
  return { code, out, err };
}

it('lists every open date on the register that the newer list would move, before anything is written', async () => {
  const { code, out } = await update('--json');
  expect(code).toBe(0);
  const { register: moved } = JSON.parse(out) as { register: object[] };
  const of = { occurrence: 1, what: 'last-day' };
  const working = { occurrence: 1, what: 'last-working-day' };
  expect(moved).toEqual([
    { ...working, obligation: 'chosen', reading: 'by-21-june', was: '2027-06-21', becomes: '2027-06-18' },
    {
      ...of,
      obligation: 'open-on-two-readings',
      reading: 'counted',
      was: '2027-06-28',
      becomes: '2027-06-29',
    },
    {
      ...working,
      obligation: 'open-on-two-readings',
      reading: 'counted',
      was: '2027-06-28',
      becomes: '2027-06-29',
    },
    {
      ...working,
      obligation: 'open-on-two-readings',
      reading: 'by-21-june',
      was: '2027-06-21',
      becomes: '2027-06-18',
    },
  ]);
});

it('says so in both languages', async () => {
  const english = await update();
  expect(english.out).toMatch(/open-on-two-readings +1 +counted +last lawful day +2027-06-28 +→ +2027-06-29/);
  expect(english.err).toContain('Open dates on the register that would move: 4, of 2 obligations.');
  const welsh = await update('--language', 'cy');
  expect(welsh.out).toMatch(/counted +diwrnod cyfreithlon olaf +2027-06-28/);
  expect(welsh.err).toContain('Dyddiadau agored ar y gofrestr a fyddai’n symud: 4, o 2 o rwymedigaethau.');
});
