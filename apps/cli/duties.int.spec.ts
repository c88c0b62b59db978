import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import { statuteBook } from '#domain/deadlines';
import { entriesOfDuty, fold } from '#domain/obligations';
import { type Ledger, openLedger } from '#record/ledger';
import { type CliStack, cliFolder, openCliStack } from './cli-stack.testing';

jest.setTimeout(300_000);

const folder = cliFolder('duties');
const PROVISIONS = join(__dirname, '../../tests/support/ten-provisions.yaml');
let stack: CliStack;
let ledger: Ledger;

beforeAll(async () => {
  stack = await openCliStack({ folder });
  ledger = openLedger({ databaseUrl: stack.database.url });
});

afterAll(async () => {
  await ledger.close();
  await stack.close();
});

const cylch = (...args: readonly string[]) => stack.cylch(args);

/** It has come round every year since its Act. */
const PAST_DUTY = 'D1';

const POSTS = ['--owner', 'aln-policy-lead', '--approver', 'deputy-director-aln'] as const;

interface Outcomes {
  readonly outcomes: readonly {
    readonly id: string;
    readonly ok: boolean;
    readonly lastLawfulDays: readonly string[];
    readonly undated: readonly unknown[];
    readonly lacks: readonly string[];
  }[];
}

describe('every duty of the statute book', () => {
  it.each(statuteBook().map(({ id }) => id))(
    '%s is registered by a command, with its dates or with what it lacks',
    async (id) => {
      const duty = statuteBook().find((each) => each.id === id)!;
      const entries = entriesOfDuty(duty);
      const recurring = entries.some(({ kind }) => kind === 'recurring-duty');
      const each = entries.some(({ eachTime }) => eachTime);
      const answer = await cylch(
        'duty',
        'register',
        id,
        ...POSTS,
        ...(recurring ? ['--held-from', '2026-04-01'] : []),
        ...(each ? ['--id', `case-${id.toLowerCase()}`] : []),
        '--json',
      );
      expect([answer.err, answer.code]).toEqual(['', 0]);
      const { outcomes } = answer.json() as Outcomes;
      expect(outcomes).toHaveLength(entries.length);
      for (const outcome of outcomes) {
        const said = outcome.lastLawfulDays.length + outcome.undated.length + outcome.lacks.length;
        expect([outcome.id, outcome.ok, said > 0]).toEqual([outcome.id, true, true]);
        expect(await cylch('show', outcome.id)).toMatchObject({ code: 0 });
      }
    },
  );

  it('stands in the list with the entries that are on the register', async () => {
    const { duties } = (await cylch('duty', 'list', '--json')).json() as {
      duties: { id: string; entries: { id: string; onRegister: string[] }[] }[];
    };
    expect(duties).toHaveLength(35);
    for (const { id, entries } of duties)
      for (const entry of entries) {
        expect([id, entry.id, entry.onRegister.length]).toEqual([id, entry.id, 1]);
      }
    const found = (await cylch('duty', 'list', 'environment', 'wales', '2016')).out;
    expect(found).toContain('D5');
    expect(found).not.toContain('D30');
    expect((await cylch('duty', 'list', 'no such words')).code).toBe(1);
  });
});

describe('what is not registered says why, in both languages', () => {
  it.each([
    [['D99'], 'no duty or entry called', 'ddyletswydd na chofnod'],
    [['D30'], 'Give this one an id', 'Rhowch ddynodydd'],
    [['D5', '--id', 'one'], 'becomes several entries', 'sawl cofnod'],
    [['D1', '--id', 'Not An Id'], 'is no id', 'Nid dynodydd'],
    [['D1', '--owner', 'nobody-here'], 'no post nobody-here', 'Nid oes swydd nobody-here'],
    [['D1', '--held-from', 'soon'], 'is no day', 'Nid diwrnod'],
    [['D33', '--held-from', '2026-04-01'], 'does not come round', 'dod o gwmpas'],
    [['D7', '--fact', 'senedd-general-election'], 'does not say where', 'o ble y daw'],
    [['D7', '--fact', 'x=y:z:w:v'], 'does not say where', 'o ble y daw'],
    [['D7', '--fact', 'election=poll'], 'It counts from: senedd-general-election', 'cyfrif o: senedd'],
    [['D7', '--last-act', 'senedd-general-election=2024-01-01'], 'no day of a last act', 'gweithred olaf'],
    [['D1'], 'already', 'eisoes'],
    [['D28', '--id', 'd28-late', '--held-from', '2027-04-01'], 'cannot be kept from', 'Ni ellir cadw'],
  ])('%j', async (args, english, welsh) => {
    expect(await cylch('duty', 'register', ...args)).toMatchObject({
      code: 1,
      err: expect.stringContaining(english),
    });
    expect(await cylch('--language', 'cy', 'duty', 'register', ...args)).toMatchObject({
      code: 1,
      err: expect.stringContaining(welsh),
    });
  });
});

it('says once why several occurrences have no date', async () => {
  const answer = await cylch('duty', 'register', 'D28', '--id', 'monitoring', ...POSTS);
  expect(answer.out.split('set outside the law')).toHaveLength(2);
});

it('names get their days from where the command says', async () => {
  const answer = await cylch(
    'duty',
    'register',
    'D17',
    '--id',
    'another-authority',
    '--last-act',
    'reviewed=2024-03-29',
    '--fact',
    'objectives-published=objectives-of-another',
    '--dry-run',
    '--json',
  );
  const { registrations } = answer.json() as { registrations: { command: { definition: object } }[] };
  expect(registrations[0]?.command.definition).toMatchObject({
    facts: { 'objectives-published': { fact: 'objectives-of-another' }, reviewed: { lastAct: '2024-03-29' } },
  });
});

it('what has passed already is counted before anything is registered, with how to leave it to the archive', async () => {
  const asked = ['duty', 'register', PAST_DUTY, ...POSTS, '--dry-run'];
  const whole = await cylch(...asked);
  expect(whole.err).toMatch(/each of which will be asked about: \d+\..*--held-from/u);
  expect((await cylch(...asked, '--held-from', '2026-11-24')).err).toBe('');
  const { registrations } = (await cylch(...asked, '--json')).json() as { registrations: { past: number }[] };
  expect(registrations[0]?.past).toBeGreaterThan(0);
  expect((await cylch('duty', 'show', PAST_DUTY)).out).toContain('--held-from');
});

describe('duty show', () => {
  it('says what is needed, what of it is recorded, and the next dates on each reading', async () => {
    const first = (await cylch('duty', 'show', 'D1')).out;
    for (const words of ['31 August 2031', 'rival reading', 'in force from']) expect(first).toContain(words);
    const election = (await cylch('duty', 'show', 'D7')).out;
    expect(election).toContain('senedd-general-election): missing. An official records it as a fact');
    expect((await cylch('--language', 'cy', 'duty', 'show', 'D2')).out).toContain('nid yw’n agor dim');
    expect((await cylch('duty', 'show', 'D19')).out).toContain('The fact senedd-general-election (series)');
  });
});

describe('ten provisions of other Acts, from a file', () => {
  it('are loaded, each with its next date or with what it waits for, and one bad row stops no other', async () => {
    const wrong = join(folder, 'provisions.yaml');
    writeFileSync(wrong, readFileSync(PROVISIONS, 'utf8').replace('count: 28', 'count: -28'));
    const bad = await cylch('import', wrong);
    expect(bad.code).toBe(1);
    expect(bad.err).toMatch(/\d+:\d+ quarterly-return: .*“count”/);
    expect(fold(await ledger.readStream('accounts-published'))).not.toBeNull();
    expect(fold(await ledger.readStream('quarterly-return'))).toBeNull();
    const mended = await cylch('import', PROVISIONS, '--json');
    expect(mended.code).toBe(0);
    expect((await cylch('import', PROVISIONS)).err).toContain('To register: 0');
    const quarterly = fold(await ledger.readStream('quarterly-return'));
    expect(quarterly?.occurrences.at(-1)?.due?.lastLawfulDay).toBe('2027-01-28');
  });

  it('count from one another in whatever order they stand; a circle is named, and stops no other', async () => {
    const text = { en: 'Words', cy: 'Geiriau' };
    const row = (id: string, from: string) => ({
      id,
      kind: 'recurring-duty',
      title: text,
      source: 'act',
      provision: text,
      words: text,
      responsible: 'An authority',
      authority: 'statutory',
      interpretation: text,
      readings: [
        {
          id: 'words',
          basis: 'legal',
          label: text,
          reason: text,
          rule: {
            primitive: 'offset',
            anchor: { kind: 'event', event: 'before', title: text },
            count: 1,
            unit: 'month',
            convention: 'after',
            direction: 'forward',
            operator: 'on_or_before',
          },
        },
      ],
      facts: { before: { obligation: from, of: 'last-day' } },
    });
    const chain = join(folder, 'chain.yaml');
    const rows = [
      row('third', 'second'),
      row('second', 'first'),
      row('first', 'quarterly-return'),
      row('one-way', 'or-another'),
      row('or-another', 'one-way'),
    ];
    const act = { kind: 'legislation', title: text, asAt: '2026-02-02' };
    writeFileSync(chain, JSON.stringify({ sources: { act }, rows }));
    const loaded = await cylch('import', chain);
    expect(loaded.code).toBe(1);
    expect(loaded.err).toContain(
      'in a circle, and none would ever have a date: one-way → or-another → one-way',
    );
    const third = fold(await ledger.readStream('third'));
    expect(third?.occurrences.at(-1)?.due?.lastLawfulDay).toBe('2027-01-28');
    expect(fold(await ledger.readStream('one-way'))).toBeNull();
  });
});
