import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import 'reflect-metadata';
import { sampleRegisterFile } from '#application/register-import';
import { eventually } from '../../tests/support/eventually';
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
  expect((await cylch('facts')).err).toContain('the-poll: awaited by 1');
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
