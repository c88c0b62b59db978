import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { clockAt } from '../../../tests/support/clock';
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
    clock: () => clockAt('2026-11-24T10:00:00Z'),
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

  it.each([
    [
      'an impossible date and an operator that is none',
      'primitive: fixed-date\ndate: 2026-02-30\noperator: until\n',
      [
        '/rule/date: not a calendar date (YYYY-MM-DD)',
        '/rule/date: nid yw’n ddyddiad sy’n bodoli (BBBB-MM-DD)',
      ],
      [
        '/rule/operator: “operator” must be given as one of these: before, on_or_before, on, from.',
        '/rule/operator: Rhaid rhoi “operator” fel un o’r rhain: before, on_or_before, on, from.',
      ],
    ],
    [
      'a primitive that is none',
      'primitive: ofset\n',
      [
        '/rule/primitive: “primitive” must be given as one of these: fixed-date, offset,',
        '/rule/primitive: Rhaid rhoi “primitive” fel un o’r rhain: fixed-date, offset,',
      ],
    ],
    [
      'a missing field, a text for a number and a field that is none',
      'primitive: offset\nanchor: { kind: literal }\ncount: "2"\nunit: fortnight\nconvention: after\ndirection: forward\noperator: on\ncolour: red\n',
      [
        '/rule/anchor/date: “date” is missing: give a text.',
        '/rule/anchor/date: Mae “date” ar goll: rhowch destun.',
      ],
      [
        '/rule/count: “count” must be a number, not a text.',
        '/rule/count: Rhaid i “count” fod yn rhif, nid yn destun.',
      ],
      ['/rule/unit: a unit is day, week, month or year', '/rule/unit: uned yw day, week, month neu year'],
      ['/rule: There is no field “colour” here', '/rule: Nid oes maes “colour” yma'],
    ],
    [
      'a regime that is none: the innermost place',
      'primitive: offset\nanchor: { kind: literal, date: 2026-01-01 }\ncount: 2\nunit: { counted: working-day, regime: foi }\nconvention: after\ndirection: forward\noperator: on\n',
      ['/rule/unit/regime: a regime is one of wales', '/rule/unit/regime: trefn yw un o wales'],
    ],
    [
      'a list too short, a number too small and an empty text',
      'rule: { primitive: earliest, of: [] }\noccurrence: 0\nanchors: { vote: { date: 2026-01-01, evidence: "" } }\n',
      ['/rule/of: “of” needs at least 2 of them.', '/rule/of: Mae angen o leiaf 2 ohonynt yn “of”.'],
      ['/occurrence: “occurrence” must be 1 or more.', '/occurrence: Rhaid i “occurrence” fod yn 1 neu fwy.'],
      ['/anchors/vote/evidence: “evidence” is empty', '/anchors/vote/evidence: Mae “evidence” yn wag'],
    ],
    [
      'JSON without a comma: line and column',
      '{ "primitive": "fixed-date",\n  "date": "2026-01-01"\n  "operator": "on" }\n',
      ['it breaks off at line 3, column 3', 'mae’n torri yn llinell 3, colofn 3'],
    ],
    ['a list', '- a\n- b\n', ['it is neither a rule', 'nid yw’n rheol']],
    ['YAML that is none', 'a: [1\nb: 2\n', ['it breaks off at line 2', 'mae’n torri yn llinell 2']],
  ])(
    'a rule file with %s: each fault with its place and its mend, in both languages',
    async (_name, text, ...said) => {
      const rule = file('wrong.yaml', text);
      const english = await cylch(['deadline', 'explain', rule]);
      const welsh = await cylch(['--language', 'cy', 'deadline', 'explain', rule]);
      expect([english.code, welsh.code]).toEqual([1, 1]);
      for (const [en, cy] of said) {
        expect(english.err).toContain(en);
        expect(welsh.err).toContain(cy);
      }
      expect(welsh.err).not.toMatch(/Invalid|expected/);
    },
  );

  it('a question in a file, whose turn is its own unless the command line says another', async () => {
    const question = file('question.yaml', 'duty: D29\noccurrence: 3\n');
    expect((await cylch(['deadline', 'explain', question])).out).toContain('20 December 2016');
    expect((await cylch(['deadline', 'explain', question, '--occurrence', '2'])).out).toContain(
      '20 December 2015',
    );
  });

  it('a folder', async () => {
    const { err } = await cylch(['--language', 'cy', 'deadline', 'explain', folder]);
    expect(err).toContain('ffolder yw');
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
      'Dehongliad (polisi, nid cyfraith) 1: Erbyn diwedd y flwyddyn academaidd 2025/26',
    );
  });

  it('a phrase: which words were read, with the rest marked', async () => {
    const args = [
      'as I said on 13 March 2026, it will be published in the autumn',
      '--said-on',
      '2026-03-13',
    ];
    const { code, out } = await cylch(['deadline', 'explain', ...args]);
    expect(code).toBe(0);
    expect(out).toContain('as I said {on 13 March 2026}, it will be published [in the autumn]');
    expect(out).toContain('Warning: These words may change the date and were not read: “on 13 March 2026”.');
    expect(out).toContain('Last lawful day: Monday 30 November 2026');
    const welsh = await cylch(['--language', 'cy', 'deadline', 'explain', ...args]);
    expect(welsh.out).toContain('Rhybudd: Gall y geiriau hyn newid y dyddiad');
  });

  it('a phrase: as data, the places of the words that were read and of those that were not', async () => {
    const args = ['by 31 March 2027, unless extended', '--said-on', '2026-03-13'];
    const { out } = await cylch(['--json', 'deadline', 'explain', ...args]);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'candidates',
      understood: [{ from: 0, to: 16 }],
      unread: [
        { from: 18, to: 24 },
        { from: 25, to: 33 },
      ],
      warning: { en: expect.stringContaining('“unless”, “extended”') },
    });
  });

  it('a phrase that comes again, with its first year, and one that waits for an event', async () => {
    const explain = async (words: string) =>
      (await cylch(['deadline', 'explain', words, '--said-on', '2026-01-15'])).out;
    expect(await explain('by 31 October each year')).toContain('By 31 October every year, first in 2026');
    const waiting = await explain('within three months of Royal Assent');
    expect(waiting).toContain('3 months after: “Royal Assent”');
    expect(waiting).toContain('There is no date');
  });

  it('a phrase whose words around a date may change it', async () => {
    const asked = await cylch(['deadline', 'explain', 'by 30 June of the following year']);
    expect(asked).toMatchObject({ code: 1 });
    expect(asked.err).toContain('“following”');
    expect(asked.out).not.toContain('Last lawful day');
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
      'Proposed day to be reminded again (policy): 13 June 2026',
    );
    expect(await cylch(['deadline', 'explain', 'nothing of the kind'])).toMatchObject({ code: 1 });
    expect((await cylch(['deadline', 'explain', 'by 31 April 2026'])).err).toContain('no such day');
  });

  it('a language that is none of the two', async () => {
    const { code, out, err } = await cylch(['--language', 'fr', 'deadline', 'explain', 'D2']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Give cy or en. Rhowch cy neu en.');
  });

  it('an option that is none', async () => {
    const { code, err } = await cylch(['deadline', 'explain', 'D30', '--anchor', 'today']);
    expect(code).toBe(1);
    expect(err).toContain('--anchor takes name=value');
  });
});

describe('deadline count', () => {
  it('gives the number, its workings and its regime, in both languages', async () => {
    const { code, out } = await cylch(['deadline', 'count', '2026-12-21', '2027-01-08']);
    expect(code).toBe(0);
    expect(out).toContain('Number of days: 11');
    expect(out).toContain('Monday 28 December 2026 (Boxing Day)');
    const welsh = await cylch(['--language', 'cy', 'deadline', 'count', '2026-12-21', '2027-01-08']);
    expect(welsh.out).toContain('Nifer y dyddiau: 11');
    const [foi, wales] = await Promise.all(
      ['foi-2000', 'wales'].map((regime) =>
        cylch(['--json', 'deadline', 'count', '2026-06-12', '2026-06-19', '--regime', regime]),
      ),
    );
    expect(
      [foi, wales].map((answer) => (JSON.parse(answer?.out ?? '') as { count: object }).count),
    ).toMatchObject([{ days: 4 }, { days: 5 }]);
  });

  it('refuses what cannot be counted, with the place and the mend', async () => {
    const backward = await cylch(['deadline', 'count', '2027-01-08', '2026-12-21']);
    expect(backward).toMatchObject({ code: 1, out: '' });
    expect(backward.err).toContain('/count/to: the last day lies before the first');
    expect(
      (await cylch(['deadline', 'count', '2027-01-08', '2027-02-01', '--convention', 'within'])).err,
    ).toContain('/count/convention');
    const beyond = await cylch(['deadline', 'count', '2028-12-01', '2029-02-01']);
    expect(beyond.code).toBe(1);
    expect(beyond.out).toContain('There is no date: The count reaches');
  });
});

describe('deadline explain, of a window and of what is not known yet', () => {
  const window =
    'primitive: between\nnotBefore: { primitive: fixed-date, date: 2030-05-07, operator: from }\nnotAfter: { primitive: fixed-date, date: 2031-05-07, operator: on_or_before }\n';

  it('names the first lawful day and judges the day of the act', async () => {
    const rule = file('between.yaml', window);
    const early = await cylch(['deadline', 'explain', rule, '--done-on', '2030-05-06']);
    expect(early.out).toContain('First lawful day (an act before it is too early): Tuesday 7 May 2030');
    expect(early.out).toContain('Judgement: Monday 6 May 2030, too early');
    const welsh = await cylch(['--language', 'cy', 'deadline', 'explain', rule, '--done-on', '2031-05-08']);
    expect(welsh.out).toContain('Barn: dydd Iau 8 Mai 2031, yn hwyr');
  });

  it('says that a last day may come earlier', async () => {
    const rule = file(
      'earliest.yaml',
      'primitive: earliest\nof:\n  - { primitive: fixed-date, date: 2027-03-31, operator: on_or_before }\n  - { primitive: offset, anchor: { kind: event, event: laying, title: { en: laying, cy: gosod } }, count: 3, unit: month, convention: after, direction: forward, operator: on_or_before }\n',
    );
    expect((await cylch(['deadline', 'explain', rule])).out).toContain(
      'Last lawful day: Wednesday 31 March 2027\nThe last lawful day may come earlier, never later',
    );
    expect((await cylch(['--language', 'cy', 'deadline', 'explain', rule])).out).toContain(
      'Gall y diwrnod cyfreithlon olaf ddod yn gynharach, byth yn hwyrach',
    );
  });

  it('counts days where a file asks for a number', async () => {
    const question = file(
      'count.yaml',
      'count: { from: 2026-12-21, to: 2027-01-08, unit: { counted: working-day, regime: wales }, convention: clear }\n',
    );
    expect((await cylch(['deadline', 'explain', question])).out).toContain('Number of days: 10');
  });
});

describe('a file', () => {
  const by = (date: string) => ({ primitive: 'fixed-date', date, operator: 'on_or_before' });

  it('may be a question with rules of its own by name', async () => {
    const anchor = { kind: 'duty', duty: 'notice', title: { en: 'the notice', cy: 'yr hysbysiad' } };
    const rule = { ...by(''), primitive: 'offset', anchor, count: 6, unit: 'month' };
    const { date: _date, ...offset } = { ...rule, convention: 'after', direction: 'forward' };
    const asked = file('own.json', JSON.stringify({ rule: offset, rules: { notice: by('2026-04-30') } }));
    expect((await cylch(['deadline', 'explain', asked])).out).toContain('Friday 30 October 2026');
  });

  it('of a duty is explained in the version of a day, and a rule has none', async () => {
    const said = { en: 'x', cy: 'x' };
    const version = (effectiveFrom: string, date: string) => ({
      version: effectiveFrom,
      effectiveFrom,
      citation: said,
      text: said,
      rule: by(date),
    });
    const rules = { plan: [version('2020-01-01', '2024-05-01'), version('2026-01-01', '2027-05-01')] };
    const duty = { id: 'X1', name: 'x', title: said, bearer: said, evidence: 'K', source: 'x', rules };
    const named = file('duty.json', JSON.stringify(duty));
    const explained = async (...more: string[]) => (await cylch(['deadline', 'explain', named, ...more])).out;
    expect(await explained()).toContain('1 May 2027');
    expect(await explained('--on', '2025-06-01')).toContain('1 May 2024');
    const moved = await cylch([
      'deadline',
      'what-if',
      named,
      'D1',
      '--on',
      '2025-06-01',
      '--from',
      '2024-01-01',
    ]);
    expect(moved.out).toContain('Wednesday 1 May 2024 →');
    const rule = file('rule.json', JSON.stringify(by('2027-05-01')));
    expect((await cylch(['deadline', 'explain', rule, '--on', '2025-06-01'])).err).toContain('choose among');
  });
});

describe('deadline what-if', () => {
  const span = ['--from', '2026-01-01', '--until', '2037-01-01'];
  const REVIEW =
    'primitive: year-grid\nanchorYear: 2021\nfirstAfterYears: 5\nmonthDay: 09-01\noperator: before\n';

  it('lists the last days that another rule would move, bring or take away', async () => {
    const five = file('five.yaml', `${REVIEW}intervalYears: 5\n`);
    const four = file('four.yaml', `${REVIEW}intervalYears: 4\n`);
    const { code, out } = await cylch(['deadline', 'what-if', five, four, ...span]);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      'Second occurrence: Sunday 31 August 2031 → Saturday 31 August 2030',
      'Third occurrence: Sunday 31 August 2036 → Thursday 31 August 2034',
    ]);
    const back = await cylch(['--language', 'cy', 'deadline', 'what-if', four, five, ...span]);
    expect(back.out).toContain('Yr ail dro: dydd Sadwrn 31 Awst 2030 → dydd Sul 31 Awst 2031');
    const shorter = await cylch([
      'deadline',
      'what-if',
      five,
      four,
      '--from',
      '2026-01-01',
      '--until',
      '2030-12-31',
    ]);
    expect(shorter.out).toBe('Second occurrence: no date in these years → Saturday 31 August 2030\n');
  });

  it('weighs other knowledge of the holidays and another anchor, as JSON too', async () => {
    const asked = (knownOn: string, date: string) =>
      JSON.stringify({ duty: 'D30', knownOn, anchors: { 'request-received': { date } } });
    const [then, since, later] = [
      file('then.json', asked('2022-09-09', '2022-09-09')),
      file('since.json', asked('2022-09-12', '2022-09-09')),
      file('later.json', asked('2022-09-12', '2022-09-12')),
    ];
    const { out } = await cylch(['--json', 'deadline', 'what-if', then, since, '--from', '2022-09-01']);
    expect(JSON.parse(out)).toMatchObject({
      holidays: { from: 'program' },
      from: '2022-09-01',
      until: '2032-09-01',
      differences: [{ kind: 'last-day', occurrence: 1, was: '2022-10-07', becomes: '2022-10-10' }],
    });
    const moved = await cylch(['deadline', 'what-if', since, later, '--from', '2022-09-01']);
    expect(moved.out).toBe('First occurrence: Monday 10 October 2022 → Tuesday 11 October 2022\n');
  });

  it('says when nothing would move, and what gives no date', async () => {
    const same = await cylch(['deadline', 'what-if', 'D1', 'D1', ...span]);
    expect([same.code, same.out]).toEqual([
      0,
      'Nothing would move from Thursday 1 January 2026 to Thursday 1 January 2037.\n',
    ]);
    const undated = await cylch(['deadline', 'what-if', 'D1', 'D2', ...span]);
    expect(undated.code).toBe(1);
    expect(undated.err).toMatch(/^D2 gives no date: /mu);
    const neither = await cylch(['deadline', 'what-if', 'D1', 'D99']);
    expect(neither.err).toContain('D99 is neither a rule file nor a duty of the statute book');
    const wrong = file('wrong.yaml', `${REVIEW}intervalYears: often\n`);
    expect((await cylch(['deadline', 'what-if', 'D1', wrong])).err).toContain('intervalYears');
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
      { ok: false, refusal: { code: 'invalid-json' } },
      { id: 'b', ok: false, refusal: { code: 'no-date' } },
    ]);
  });

  it('ends well where every line was a question, and reads a file', async () => {
    const { code, out } = await cylch(['deadline', 'compute', file('questions.jsonl', '{"duty":"D2"}\n')]);
    expect(code).toBe(0);
    expect(out).toContain('"code":"no-date"');
  });

  it('says why it cannot read a file', async () => {
    const missing = await cylch(['deadline', 'compute', join(folder, 'none.jsonl')]);
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('cannot be read: there is no such file; check its name and folder.');
    const { err } = await cylch(['--language', 'cy', 'deadline', 'compute', folder]);
    expect(err).toContain('ffolder yw; enwch ffeil ynddi.');
  });
});
