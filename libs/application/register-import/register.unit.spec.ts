import type { DocumentSource } from '#domain/obligations';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ObligationId, postId } from '#domain/kernel';
import { parse } from 'yaml';
import { computeDeadline } from '#domain/deadlines';
import { ukBankHolidays } from '#domain/shipped-holidays';
import {
  incompleteIn,
  loadRegister,
  readRegisterFile,
  sampleDirectoryFile,
  sampleRegisterFile,
} from './load-register';
import { planImport } from './plan-import';
import { acceptance } from './acceptance.testing';

const posts = new Set(
  (parse(readFileSync(sampleDirectoryFile, 'utf8')) as { posts: { id: string }[] }).posts.map(({ id }) => id),
);
const register = readRegisterFile(sampleRegisterFile, posts);
const row = (id: string) => register.rows.find((one) => one.id === id)!;
const documentOf = (id: string): DocumentSource => row(id).source as DocumentSource;

const sourceText = (file: string): string => readFileSync(join(__dirname, 'data', 'sources', file), 'utf8');

describe('the register of the two documents', () => {
  it('loads whole, in the order of the acceptance table', () => {
    expect(register.problems).toEqual([]);
    expect(register.rows.map(({ id, kind }) => [id, kind])).toEqual(
      acceptance.map(([id, kind]) => [id, kind]),
    );
    expect(register.rows).toHaveLength(77);
    expect(incompleteIn(register.rows, ukBankHolidays)).toEqual([]);
  });

  it.each(acceptance)('%s (%s) quotes its source to the letter', (id, _kind, words, phrase) => {
    const source = documentOf(id);
    const text = sourceText(source.file);
    for (const { offset, sentence } of [source, ...(source.also ?? [])]) {
      expect(text.slice(offset, offset + sentence.length)).toBe(sentence);
    }
    const quoted = [source, ...(source.also ?? [])].map(({ sentence }) => sentence).join('\n');
    expect(source.sentence).toContain(words);
    expect(source.datePhrase ?? null).toBe(phrase);
    if (phrase !== null) expect(quoted).toContain(phrase);
  });

  const dates = (id: string, occurrences = [1]): (string | null)[] =>
    row(id).readings.flatMap(({ rule }) =>
      occurrences.map((occurrence) => {
        const answer = computeDeadline({ rule, occurrence, calendar: ukBankHolidays });
        return answer.ok ? answer.value.lastLawfulDay : null;
      }),
    );

  it.each([
    [
      'wm-alp-cycle',
      ['2026-08-31', '2031-08-31', '2036-08-31', '2025-08-31', '2030-08-31', '2035-08-31'],
      [1, 2, 3],
    ],
    ['home-ed-guidance', ['2026-03-31'], [1]],
    ['healthcare-needs-guidance', ['2026-12-31'], [1]],
    ['home-ed-resources', ['2026-12-31'], [1]],
    ['pa-report-test', ['2026-08-31', null], [1]],
    ['maths-ps4-5', ['2026-03-31'], [1]],
    ['sg-next-meeting', ['2023-11-16'], [1]],
  ])('%s has the dates %p', (id, expected, occurrences) => {
    expect(dates(id, occurrences)).toEqual(expected);
  });

  it('dates nothing else, and says why', () => {
    const undated = register.rows.filter(({ readings }) => readings.length === 0);
    expect(undated).toHaveLength(70);
    for (const { undated: rule } of undated) expect(rule).toMatchObject({ primitive: 'open' });
  });

  it('keeps the letter’s “by” beside the Act’s “before”', () => {
    expect(row('wm-alp-cycle').conflict?.en).toContain('by 1 September 2026');
    expect(documentOf('wm-alp-cycle').also?.map(({ sentence }) => sentence)).toContain(
      'The first review must report by 1 September 2026.',
    );
  });

  it('waits for the next Government where only that can act, with no date', () => {
    expect(row('pmg-guidance')).toMatchObject({ triggers: ['government-formed'], readings: [] });
  });

  it('has some titles in one language only, awaiting translation', () => {
    expect(register.rows.filter(({ title }) => title.cy === undefined).length).toBeGreaterThanOrEqual(3);
  });
});

describe('a register file written wrongly', () => {
  const text = readFileSync(sampleRegisterFile, 'utf8');
  const load = (changed: string) =>
    loadRegister(changed, {
      posts,
      source: (file) => ({ text: sourceText(file), sha256: documentOf('pmg-define').sha256 }),
    });
  const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

  it.each([
    [
      'a bad date',
      ['date: 2026-03-31', 'date: 2026-02-31'],
      'home-ed-guidance',
      'not-as-documented',
      'date: 2026-03-31',
    ],
    [
      'an unknown kind',
      ['kind: recurring-duty', 'kind: duty'],
      'wm-alp-cycle',
      'not-as-documented',
      'recurring-duty',
    ],
    [
      'words that the source does not have',
      ['The first review must', 'The first review should'],
      'wm-alp-cycle',
      'not-in-the-source',
      'The first review must',
    ],
    [
      'an unknown link',
      ['to: pmg-guidance', 'to: pmg-guidence'],
      'pmg-engagement',
      'no-such-obligation',
      'to: pmg-guidance',
    ],
    [
      'an unknown working reading',
      ['workingReading: ministers-2021', 'workingReading: x'],
      'wm-alp-cycle',
      'no-such-reading',
      'workingReading',
    ],
  ] as const)(
    'with %s is told the row, the line and the mend; the others load',
    (_case, [from, to], id, code, at) => {
      const { problems, rows } = load(text.replace(from, to));
      const problem = problems.find((one) => one.row === id);
      expect(problem).toMatchObject({ code, line: lineOf(at) });
      expect(problem?.message.cy).not.toBe('');
      expect(rows.map((one) => one.id)).not.toContain(id);
      expect(rows.length).toBeGreaterThan(50);
    },
  );

  it('is told in Welsh and in English what is wrong and how to mend it', () => {
    const { problems } = load(text.replace('kind: recurring-duty', 'kind: duty'));
    expect(problems[0]?.message).toEqual({
      en: expect.stringMatching(
        /^“kind” must be given as one of these: .*recurring-duty.* See infra\/docs\/rules\.md\.$/u,
      ) as unknown,
      cy: expect.stringMatching(
        /^Rhaid rhoi “kind” fel un o’r rhain: .*recurring-duty.* Gweler infra\/docs\/rules\.md\.$/u,
      ) as unknown,
    });
    expect(load('sources:\n  act: { file: ../act.txt }\nrows: []').problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          line: 2,
          message: {
            en: 'A register file has “sources” and “rows”. Give the name of a file in the folder sources, without a path.',
            cy: 'Mae gan ffeil gofrestr “sources” a “rows”. Rhowch enw ffeil yn y ffolder sources, heb lwybr.',
          },
        }),
      ]),
    );
  });

  it('that is not YAML is told where', () => {
    expect(load('sources: {\nrows: []').problems[0]).toMatchObject({ code: 'not-yaml' });
    expect(load('rows: 3').problems[0]).toMatchObject({ code: 'not-a-register', line: 1 });
  });

  it('quoting a changed source is refused row by row', () => {
    const changed = loadRegister(text, { posts, source: () => ({ text: '', sha256: '0'.repeat(64) }) });
    expect(changed.rows).toEqual([]);
    expect(new Set(changed.problems.map(({ code }) => code))).toEqual(new Set(['source-changed']));
  });

  it('naming a post that does not exist is told', () => {
    const { problems } = readRegisterFile(sampleRegisterFile, new Set([...posts].slice(1)));
    expect(problems[0]).toMatchObject({ row: 'aln-code-amend', code: 'no-such-post' });
  });
});

describe('the plan of an import', () => {
  const held = new Map(register.rows.map((one) => [one.id, one]));
  const existing = (id: ObligationId) => held.get(id) ?? null;

  it('registers what is new and changes nothing the second time', () => {
    expect(new Set(planImport(register.rows, () => null).map(({ action }) => action))).toEqual(
      new Set(['register']),
    );
    expect(new Set(planImport(register.rows, existing).map(({ action }) => action))).toEqual(
      new Set(['unchanged']),
    );
  });

  it('amends what a file may change, naming the fields', () => {
    const changed = { ...row('pmg-define'), tags: ['other'], title: { en: 'Another title' } };
    expect(planImport([changed], existing)).toMatchObject([{ action: 'amend', changed: ['tags', 'title'] }]);
  });

  it('leaves the deputy that somebody named, unless the file names one', () => {
    const [aside, other] = [postId('health-education-lead'), postId('curriculum-policy-lead')];
    const named = (id: ObligationId) => ({ ...row(id), deputy: aside });
    const asLoaded = row('pmg-define');
    expect(planImport([asLoaded], named)).toMatchObject([{ action: 'unchanged' }]);
    expect(planImport([{ ...asLoaded, tags: ['other'] }], named)).toMatchObject([
      { action: 'amend', changed: ['tags'], command: { definition: { deputy: aside } } },
    ]);
    expect(planImport([{ ...asLoaded, deputy: other }], named)).toMatchObject([
      { action: 'amend', changed: ['deputy'] },
    ]);
  });

  it('lets no file change whose the date is, and only proposes what it is worked out from', () => {
    const read = { ...row('home-ed-guidance'), readings: [] };
    expect(planImport([read], existing)).toMatchObject([{ action: 'amend', changed: ['readings'] }]);
    const changed = { ...row('home-ed-guidance'), authority: 'statutory' as const };
    expect(planImport([changed], existing)).toMatchObject([
      { action: 'needs-decision', changed: ['authority'] },
    ]);
  });
});
