import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import 'reflect-metadata';
import { sampleRegisterFile } from '#application/register-import';
import { holidayListStanding, lookForList } from '#application/effects';
import { health, systemViewer } from '#application/queries';
import { DIVISIONS } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { commandId, instant, obligationId, personId } from '#domain/kernel';
import type { Command } from '#domain/obligations';
import { openSealedLedger } from '#record/sealed-ledger';
import { eventually } from '../../tests/support/eventually';
import { decideNow } from '../../tests/support/seed-register';
import { type CliStack, cliFolder, openCliStack } from './cli-stack.testing';

jest.setTimeout(180_000);

const folder = cliFolder('cli-facts');
const register = join(folder, 'register.yaml');
let stack: CliStack;

const ROW = `
  - id: report-after-poll
    kind: one-off-commitment
    title: { en: "Report after the poll", cy: "Adroddiad ar ôl y bleidlais" }
    source: letter
    place: "cover"
    offset: 1178
    sentence: "I therefore agree that this work should be a priority for the next Welsh Government."
    responsible: "Welsh Government"
    owner: aln-policy-lead
    approver: deputy-director-aln
    authority: ministerial
    interpretation: { en: "Six months after the poll.", cy: "Chwe mis ar ôl y bleidlais." }
    readings:
      - id: words
        basis: policy
        label: { en: "As written", cy: "Fel yr ysgrifennwyd" }
        reason: { en: "The words", cy: "Y geiriau" }
        rule:
          primitive: offset
          anchor: { kind: event, event: the-poll, title: { en: "the poll", cy: "y bleidlais" } }
          count: 6
          unit: month
          convention: after
          direction: forward
          operator: on_or_before
    workingReading: words
  - id: five-yearly-return
    kind: recurring-duty
    title: { en: "Return every five years", cy: "Ffurflen bob pum mlynedd" }
    source: letter
    place: "cover"
    offset: 1178
    sentence: "I therefore agree that this work should be a priority for the next Welsh Government."
    responsible: "Welsh Government"
    owner: aln-policy-lead
    approver: deputy-director-aln
    authority: statutory
    interpretation: { en: "Every five years.", cy: "Bob pum mlynedd." }
    readings:
      - id: grid
        basis: legal
        label: { en: "As written", cy: "Fel yr ysgrifennwyd" }
        reason: { en: "The words", cy: "Y geiriau" }
        rule: { primitive: year-grid, anchorYear: 2026, firstAfterYears: 0, intervalYears: 5, monthDay: 03-31, operator: on_or_before }
    heldFrom: 2026-11-02
`;

beforeAll(async () => {
  symlinkSync(join(dirname(sampleRegisterFile), 'sources'), join(folder, 'sources'));
  const [sources] = readFileSync(sampleRegisterFile, 'utf8').split(/^rows:\n/mu);
  writeFileSync(register, `${sources}rows:${ROW}`);
  stack = await openCliStack({ folder });
});
afterAll(() => stack.close());

const cylch = (...args: readonly string[]) => stack.cylch(args);

const POLL = ['the-poll', '--on', '2027-05-06', '--document', 'Order', '--by', 'non-griffiths'] as const;

it('import --dry-run says what a new entry lacks and who could supply it, and so does show after loading', async () => {
  const dry = await cylch('import', register, '--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.out).toContain('report-after-poll');
  expect(dry.out).toContain('the poll (the-poll): the fact the-poll. Missing');
  expect(dry.out).toContain('Anyone who may record facts: record the-poll.');
  expect(JSON.parse((await cylch('import', register, '--dry-run', '--json')).out)).toMatchObject({
    lacking: [{ id: 'report-after-poll', needs: [{ name: 'the-poll', state: 'missing' }] }],
  });
  expect((await cylch('import', register)).code).toBe(0);
  const welsh = await cylch('show', 'report-after-poll', '--language', 'cy');
  expect(welsh.out).toContain('y bleidlais (the-poll): y ffaith the-poll. Ar goll');
  expect((await cylch('facts')).err).toContain('the-poll: awaited by 1 (the poll)');
  expect((await cylch('facts', '--language', 'cy')).err).toContain('ddisgwyl gan 1 (y bleidlais)');
  expect(JSON.parse((await cylch('facts', '--json')).out)).toMatchObject({
    awaited: [{ fact: 'the-poll', title: { en: 'the poll', cy: 'y bleidlais' } }],
  });
});

it('a preview and a dry run list what would be set and record nothing', async () => {
  for (const args of [
    ['fact', 'preview', ...POLL, '--expected'],
    ['fact', 'record', ...POLL, '--expected', '--dry-run'],
  ]) {
    const { code, out } = await cylch(...args);
    expect(code).toBe(0);
    expect(out).toMatch(/report-after-poll {2}1 {2}– {2}→ {2}6 November 2027 {2}ministerial/u);
    expect(out).toContain('One person records this.');
  }
  expect(JSON.parse((await cylch('facts', '--json')).out)).toMatchObject({ recorded: [] });
});

it('refuses in the language asked: what is not expected, a person who is not there, who may not, a value that is none', async () => {
  const past = ['fact', 'record', 'the-poll', '--on', '2026-11-20', '--document', 'x', '--expected'];
  expect((await cylch(...past, '--by', 'non-griffiths')).err).toContain('What is expected lies after today');
  expect((await cylch(...past, '--by', 'non-griffiths', '--language', 'cy')).err).toContain('ar ôl heddiw');
  expect((await cylch(...past, '--by', 'nobody')).err).toContain('The directory has no person nobody.');
  const auditor = await cylch(...past, '--by', 'eleri-price', '--language', 'cy');
  expect([auditor.code, auditor.err]).toEqual([1, expect.stringContaining('rôl') as string]);
  const wrong = await cylch(
    'fact',
    'record',
    ...POLL,
    '--kind',
    'parameter',
    '--value',
    'May',
    '--language',
    'cy',
  );
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('rif cyfan') as string]);
  const poll = ['--document', 'x', '--by', 'non-griffiths'] as const;
  const noDay = await cylch('fact', 'record', 'the-poll', '--on', '2027-02-30', ...poll);
  expect(noDay.err).toContain('--on: not a calendar date (YYYY-MM-DD)');
  const noName = await cylch('fact', 'record', 'The Poll', '--on', '2027-05-06', ...poll);
  expect(noName.err).toContain('NAME: this is no id: give 2 to 80 small letters');
  const unknown = await cylch('facts', 'the-pole');
  expect([unknown.code, unknown.err]).toEqual([
    1,
    expect.stringMatching(/^Nothing is recorded of the-pole, and nothing .* Near: the-poll\.\n$/) as string,
  ]);
  const calendar = await cylch('fact', 'record', ...POLL, '--calendar', register);
  expect([calendar.code, calendar.err]).toEqual([
    1,
    expect.stringContaining('--kind school-calendar') as string,
  ]);
});

it('records what is expected; show, the register and forecast mark the date, and the fact keeps the list', async () => {
  const recorded = await cylch(
    'fact',
    'record',
    ...POLL,
    '--expected',
    '--title-en',
    'The poll',
    '--title-cy',
    'Y bleidlais',
  );
  expect([recorded.code, recorded.err]).toEqual([0, expect.stringContaining('Recorded.') as string]);
  await eventually(async () => (await cylch('show', 'report-after-poll')).out.includes('6 November 2027'), {
    everyMs: 300,
  });
  expect((await cylch('show', 'report-after-poll')).out).toMatch(/1\. 6 November 2027 \([^)]*; expected\)/u);
  const welsh = (await cylch('show', 'report-after-poll', '--language', 'cy')).out;
  expect(welsh).toMatch(/6 Tachwedd 2027 \([^)]*; disgwyliedig\)/u);
  expect(welsh).toContain('Disgwylir: 6 Mai 2027 (disgwyliedig)');
  expect((await cylch('forecast', 'report-after-poll')).out).toMatch(/2027-11-06 .*expected/u);
  const inFull = (await cylch('facts', 'the-poll')).out;
  expect(inFull).toContain('the-poll 1: expected on 6 May 2027');
  expect(inFull).toContain('counted from by: report-after-poll');
  expect(inFull).toMatch(/report-after-poll {2}1 {2}– {2}→ {2}6 November 2027/u);
});

it('of two proposals on one number each is told of the other, before and after it is proposed', async () => {
  const ledger = openSealedLedger({ databaseUrl: stack.database.url });
  const now = instant('2026-11-24T10:00:00Z');
  const stream = obligationId('fact-the-poll');
  const propose = (proposalId: string, change: object, by: string) =>
    decideNow(ledger, stream, { type: 'propose-change', proposalId, change } as Command, {
      now,
      actor: { personId: personId(by), roles: ['official'] },
      commandId: commandId(proposalId),
    });
  const said = { number: 1, reason: 'The Order says otherwise', evidence: { reference: 'Second Order' } };
  const moved = { kind: 'fact-correction', effectiveOn: '2027-06-10', ...said };
  await propose('p-moved', moved, 'non-griffiths');
  expect((await cylch('facts', 'the-poll')).out).not.toContain('waits beside');
  await propose('p-gone', { kind: 'fact-withdrawal', ...said }, 'sara-llwyd');
  await ledger.close();
  const { out } = await cylch('facts', 'the-poll');
  expect(out).toContain(
    'proposed: fact-correction (p-moved) by non-griffiths\n  ! waits beside p-gone (sara-llwyd)',
  );
  expect(out).toContain(
    'proposed: fact-withdrawal (p-gone) by sara-llwyd\n  ! waits beside p-moved (non-griffiths)',
  );
  expect((await cylch('facts', 'the-poll', '--language', 'cy')).out).toContain(
    '! yn aros ochr yn ochr â’r rhain: p-gone (sara-llwyd)',
  );
  expect(JSON.parse((await cylch('facts', 'the-poll', '--json')).out)).toMatchObject({
    inFull: {
      rivals: { 'p-moved': [{ proposalId: 'p-gone' }], 'p-gone': [{ proposalId: 'p-moved' }] },
    },
  });
  const other = [
    'fact',
    'preview',
    'the-poll',
    '--on',
    '2027-07-01',
    '--expected',
    '--document',
    'x',
  ] as const;
  const before = await cylch(...other, '--number', '1', '--by', 'non-griffiths');
  expect([before.code, before.out]).toEqual([
    0,
    expect.stringContaining(
      'A proposal on it waits, by non-griffiths, sara-llwyd. Speak with them first.',
    ) as string,
  ]);
});

describe('a newer version of a rule', () => {
  const file = join(folder, 'rule.yaml');
  const version = [
    'five-yearly-return',
    '--from',
    '2027-01-01',
    '--rule',
    file,
    '--reason',
    'The 2027 Act',
    '--by',
    'non-griffiths',
    '--provision-en',
    '2027 Act, section 1',
    '--provision-cy',
    'Deddf 2027, adran 1',
  ] as const;

  beforeAll(() => {
    writeFileSync(
      file,
      '{ primitive: year-grid, anchorYear: 2026, firstAfterYears: 0, intervalYears: 4, monthDay: 03-31, operator: on_or_before }',
    );
  });

  it('is previewed with every date that it moves and who must agree, and changes nothing', async () => {
    const { code, out } = await cylch('rule', 'preview', ...version);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/five-yearly-return {2}2 {2}31 March 2031 {2}→ {2}31 March 2030 {2}statutory/u),
    ]);
    expect(out).toContain('This needs two people');
    expect((await cylch('rule', 'preview', ...version, '--language', 'cy')).out).toContain(
      'Mae angen dau berson',
    );
    expect((await cylch('show', 'five-yearly-return')).out).toContain('31 March 2031');
  });

  it('is proposed with the list kept, and refused in the language asked where it is none', async () => {
    const { code, out, err } = await cylch('rule', 'amend', ...version);
    expect([code, out, err]).toEqual([
      0,
      expect.stringContaining('31 March 2030'),
      expect.stringContaining('Proposed.'),
    ]);
    const ledger = openSealedLedger({ databaseUrl: stack.database.url });
    const events = await ledger.readStream(obligationId('five-yearly-return'));
    await ledger.close();
    expect(events.at(-1)).toMatchObject({
      type: 'ChangeProposed',
      data: { effects: [{ occurrence: 2, from: '2031-03-31', to: '2030-03-31' }] },
    });
    const wrong = await cylch('rule', 'preview', ...version, '--reading', 'none', '--language', 'cy');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('Enwch un o’i ddehongliadau')]);
  });
});

it('the list of bank holidays in use is recorded by a command, and shown in words', async () => {
  const said = ['calendar', 'record', '--document', 'GOV.UK', '--by', 'non-griffiths'] as const;
  expect((await cylch(...said, '--dry-run')).out).toContain('One person records this.');
  expect((await cylch('facts', 'uk-bank-holidays')).code).toBe(1);
  expect((await cylch(...said)).err).toContain('Recorded.');
  const welsh = JSON.parse((await cylch('facts', 'uk-bank-holidays', '--json')).out) as object;
  expect(welsh).toMatchObject({ inFull: { title: { cy: 'y rhestr o wyliau banc' }, kind: 'holiday-list' } });
});

it('the standing of the list of bank holidays says whether the running one is the one recorded', async () => {
  const ledger = openSealedLedger({ databaseUrl: stack.database.url });
  const version = 'another list';
  expect(await holidayListStanding(ledger)).toMatchObject({
    standing: 'recorded',
    countedBy: 0,
  });
  ledger.holidays.use({ ...ukBankHolidays, version });
  expect(await holidayListStanding(ledger)).toMatchObject({
    standing: 'another-recorded',
    running: version,
    recorded: ukBankHolidays.version,
  });
  // looked at again, the one recorded is in force
  expect(await lookForList(ledger)).toBe(true);
  const asked = { now: instant('2026-11-24T10:00:00Z'), directory: 'current' } as const;
  expect((await health(systemViewer, ledger, asked)).holidays).toMatchObject({ standing: 'recorded' });

  const file = join(folder, 'bank-holidays.json');
  const events = (division: (typeof DIVISIONS)[number]) => [
    ...[...ukBankHolidays.divisions[division].values()].map(({ on, title, substitute }) => ({
      title: title.en,
      date: on,
      notes: substitute ? 'Substitute day' : '',
    })),
    { title: 'Summer bank holiday', date: '2027-06-21', notes: '' },
  ];
  const lists = DIVISIONS.map((division) => [division, { division, events: events(division) }]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(lists)));
  const record = ['calendar', 'record', file, '--document', 'GOV.UK', '--by', 'non-griffiths'] as const;
  const dry = await cylch(...record, '--dry-run');
  expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('2027-06-21')]);
  expect(await lookForList(ledger)).toBe(false);
  expect((await cylch(...record)).err).toContain('Recorded.');
  expect(await lookForList(ledger)).toBe(true);
  expect([...ledger.holidays.current.divisions.scotland.keys()]).toContain('2027-06-21');
  const again = await cylch(...record);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('the same as the one in force')]);
  await ledger.close();
});

it('import refuses a day that nobody can mean, and a dry run says so before', async () => {
  const file = join(folder, 'battle.yaml');
  const text = readFileSync(register, 'utf8')
    .replaceAll('five-yearly-return', 'a-battle')
    .replace(
      /rule: \{ primitive: year-grid[^}]*\}/u,
      'rule: { primitive: fixed-date, date: 1066-10-14, operator: on_or_before }',
    )
    .replace('kind: recurring-duty', 'kind: one-off-commitment')
    .replace(/\n {4}heldFrom: [\d-]+/u, '');
  writeFileSync(file, text);
  for (const args of [
    ['import', file, '--dry-run'],
    ['import', file],
  ]) {
    const { code, err } = await cylch(...args);
    expect([code, err]).toEqual([1, expect.stringContaining('a-battle: This date cannot be meant')]);
  }
  expect((await cylch('import', file, '--dry-run', '--language', 'cy')).err).toContain('o’r flwyddyn 1900');
});

describe('once a list with a day more is in force, a date is worked out by it', () => {
  const ASKED = { duty: 'D30', anchors: { 'request-received': { date: '2027-06-18' } } };
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const counted = file('counted.json', JSON.stringify(ASKED));
  const asListed = file(
    'as-listed.yaml',
    'primitive: fixed-date\ndate: 2027-07-19\noperator: on_or_before\n',
  );
  const span = ['--from', '2027-06-01', '--until', '2027-12-31'] as const;

  it.each([
    [
      'explain',
      ['explain', 'D30', '--part', 'response', '--anchor', 'request-received=2027-06-18'],
      '20 July 2027',
    ],
    ['explain of a phrase', ['explain', 'within 20 working days', '--said-on', '2027-06-18'], '19 July 2027'],
    ['explain of a file', ['explain', counted], '20 July 2027'],
    ['count', ['count', '2027-06-18', '2027-06-25'], 'Number of days: 4'],
    ['compute', ['compute', file('questions.jsonl', JSON.stringify(ASKED))], '"lastLawfulDay":"2027-07-20"'],
    ['what-if', ['what-if', asListed, counted, ...span], 'Monday 19 July 2027 → Tuesday 20 July 2027'],
  ])('deadline %s', async (_name, args, said) => {
    const here = await cylch('deadline', ...args);
    expect(here.out).toContain(said);
    expect(here.err).toMatch(/^Bank holidays: the list in force, govuk-bank-holidays@2026-11-24/u);
    const { DATABASE_URL: _url, ...nowhere } = stack.environment;
    const alone = await stack.cylch(['deadline', ...args], nowhere);
    expect(alone.out).not.toContain(said);
    expect(alone.err).toContain(`the program’s own list, ${ukBankHolidays.version}. No ledger is named.`);
  });

  it('and a ledger that does not answer is said, not passed over', async () => {
    const gone = { ...stack.environment, DATABASE_URL: 'postgresql://cylch@127.0.0.1:1/none' };
    const count = ['deadline', 'count', '2027-06-18', '2027-06-25'];
    expect((await stack.cylch(count, gone)).err).toContain('cannot be read: a newer list may be in force');
    expect((await stack.cylch(['--json', ...count], gone)).json()).toMatchObject({
      count: { days: 5 },
      holidays: { version: ukBankHolidays.version, from: 'unread' },
    });
  });

  it('calendar update compares with it', async () => {
    const update = await cylch('calendar', 'update', join(folder, 'bank-holidays.json'));
    expect(update.err).toContain('Holidays that differ: 0.');
  });
});
