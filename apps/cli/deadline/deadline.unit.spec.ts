import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../program';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'cylch-deadline-'))));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function cylch(args: readonly string[], input = '') {
  let [out, err] = ['', ''];
  const io = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await run([...args, '--data', folder], {
    ...io,
    environment: {},
    input: Readable.from([input]),
  });
  return { code, out, err };
}

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('deadline explain', () => {
  it('the five-yearly review, with the sum and its source', async () => {
    const { code, out } = await cylch(['deadline', 'explain', 'D1', '--part', 'report', '--occurrence', '2']);
    expect(code).toBe(0);
    expect(out).toContain('Last lawful day: Sunday 31 August 2031');
    expect(out).toContain('2021 + 5 + (2 − 1) × 5 = 2031');
    expect(out).toContain('section 89(3) and (4)');
    expect(out).toContain('Friday 29 August 2031 (provisional)');
  });

  it('twenty working days as known on the day, and after the proclamation', async () => {
    const args = [
      'deadline',
      'explain',
      'D30',
      '--part',
      'response',
      '--anchor',
      'request-received=2022-09-09',
    ];
    const then = await cylch([...args, '--known-on', '2022-09-09']);
    expect(then.out).toContain('Last lawful day: Friday 7 October 2022');
    expect(then.out).toContain('7 October 2022 was never the lawful last day');
    const after = await cylch([...args, '--known-on', '2022-09-10']);
    expect(after.out).toContain('Last lawful day: Monday 10 October 2022');
    expect(after.out).toContain('State Funeral');
    expect(after.out).not.toContain('never the lawful');
  });

  it('in Welsh', async () => {
    const { out } = await cylch(['--language', 'cy', 'deadline', 'explain', 'D2']);
    expect(out).toContain('Nid oes dyddiad: Mae’r ddyletswydd yn barhaus');
  });

  it('a rule file', async () => {
    const rule = file(
      'rule.yaml',
      'primitive: offset\nanchor: { kind: literal, date: 2026-05-28 }\ncount: 2\nunit: month\nconvention: after\ndirection: forward\noperator: on_or_before\n',
    );
    expect((await cylch(['deadline', 'explain', rule])).out).toContain(
      'Last lawful day: Tuesday 28 July 2026',
    );
  });

  it('a rule file with faults: each with its place and its mend', async () => {
    const rule = file('wrong.yaml', 'primitive: fixed-date\ndate: 2026-02-30\noperator: until\n');
    const { code, err } = await cylch(['deadline', 'explain', rule]);
    expect(code).toBe(1);
    expect(err).toContain('/rule/date: not a calendar date (YYYY-MM-DD)');
    expect(err).toContain('/rule/operator: Invalid option: expected one of "before"');
  });

  it('a file that is no YAML: the line', async () => {
    const { code, err } = await cylch(['deadline', 'explain', file('no.yaml', 'a: [1\nb: 2\n')]);
    expect(code).toBe(1);
    expect(err).toMatch(/line 2/);
  });

  it('a phrase: each candidate reading with its workings', async () => {
    const args = ['deadline', 'explain', 'later this academic year', '--said-on', '2026-03-13'];
    const { code, out } = await cylch(args);
    expect(code).toBe(0);
    expect(out).toContain('Reading (policy, not law) 1: By the end of the academic year 2025/26');
    expect(out).toContain('Last lawful day: Monday 31 August 2026');
    expect(out).toContain('Reading (policy, not law) 2: By the end of the summer term');
    expect(out).toContain('There is no date');
    const welsh = await cylch(['--language', 'cy', ...args]);
    expect(welsh.out).toContain(
      'Darlleniad (polisi, nid cyfraith) 1: Erbyn diwedd blwyddyn academaidd 2025/26',
    );
  });

  it('a phrase with a count, as known on a day', async () => {
    const args = ['deadline', 'explain', '20 working days from 9 September 2022'];
    expect((await cylch([...args, '--known-on', '2022-09-09'])).out).toContain(
      'Last lawful day: Friday 7 October 2022',
    );
    expect((await cylch([...args, '--known-on', '2022-09-12'])).out).toContain(
      'Last lawful day: Monday 10 October 2022',
    );
  });

  it('words that name no date, and words that are none', async () => {
    expect((await cylch(['deadline', 'explain', 'in due course', '--said-on', '2026-03-13'])).out).toContain(
      'Proposed day to look again (policy): 2026-06-13',
    );
    expect(await cylch(['deadline', 'explain', 'nothing of the kind'])).toMatchObject({ code: 1 });
    expect((await cylch(['deadline', 'explain', 'by 31 April 2026'])).err).toContain('no such day');
  });

  it('an option that is none', async () => {
    const { code, err } = await cylch(['deadline', 'explain', 'D30', '--anchor', 'today']);
    expect(code).toBe(1);
    expect(err).toContain('--anchor takes name=value');
  });
});

describe('deadline compute', () => {
  it('answers line for line, and a bad line stops no other', async () => {
    const lines = ['{"id":"a","duty":"D1"}', '', 'nonsense', '{"id":"b","duty":"D2"}'].join('\n');
    const { code, out } = await cylch(['deadline', 'compute'], lines);
    expect(code).toBe(1);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(answers).toMatchObject([
      { id: 'a', ok: true, answer: { lastLawfulDay: '2026-08-31' } },
      { ok: false, refusal: { code: 'invalid-json' } },
      { id: 'b', ok: false, refusal: { code: 'no-date' } },
    ]);
  });

  it('ends well where every line was a question, and reads a file', async () => {
    const { code, out } = await cylch(['deadline', 'compute', file('questions.jsonl', '{"duty":"D2"}\n')]);
    expect(code).toBe(0);
    expect(out).toContain('"code":"no-date"');
  });
});
