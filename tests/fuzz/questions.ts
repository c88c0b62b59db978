import fc from 'fast-check';
import { sampleSittings } from '#domain/calendars';
import { findDuty, statuteBook, versionsOf } from '#domain/deadlines';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { answersWith } from '../../apps/cli/deadline/compute/answer-lines';
import { fuzzPart } from './part';
import { mutated, textMutated } from './mutated';
import { count, countQuestion, day, ownHolidays, rule, span } from './rules';

const answerLines = answersWith(ukBankHolidays);

const anchorValue = fc.record(
  { date: day, evidence: fc.string({ unit: 'binary', minLength: 1 }) },
  { requiredKeys: ['date'] },
);
const school = fc.record({
  about: fc.constant('x'),
  version: fc.constant('x'),
  asAt: fc.constant('2026-01-01'),
  authority_en: fc.constant('x'),
  authority_cy: fc.constant('x'),
  terms: fc.array(span, { minLength: 1, maxLength: 3 }),
});

/** What facts are made of: enough for the names that one rule has. */
const pool = fc.record({
  anchors: fc.array(fc.oneof(anchorValue, fc.array(anchorValue, { maxLength: 4 })), {
    minLength: 3,
    maxLength: 3,
  }),
  parameters: fc.array(fc.oneof(day, count, fc.constantFrom('02-29', '12-31')), {
    minLength: 3,
    maxLength: 3,
  }),
  stops: fc.array(
    fc.array(
      fc
        .tuple(day, fc.option(fc.integer({ min: 0, max: 900 })))
        .map(([from, length]) => ({ from, to: later(from, length) })),
      { maxLength: 3 },
    ),
    { minLength: 3, maxLength: 3 },
  ),
  schools: fc.array(school, { minLength: 3, maxLength: 3 }),
  sittings: fc.array(
    fc.constantFrom(sampleSittings.senedd, sampleSittings['uk-parliament'], {
      ...sampleSittings.senedd,
      known: { from: '0001-01-01', to: '9999-12-31' },
    }),
    { minLength: 3, maxLength: 3 },
  ),
});
type Pool = typeof pool extends fc.Arbitrary<infer Value> ? Value : never;

function later(from: unknown, length: number | null): unknown {
  if (length === null || typeof from !== 'string') return null;
  const on = new Date(from);
  on.setUTCDate(on.getUTCDate() + length);
  return Number.isNaN(on.getTime()) ? null : on.toISOString().slice(0, 10);
}

/** The facts that a rule asks for, by their names. */
function factsFor(rule: unknown, { anchors, parameters, stops, schools, sittings }: Pool): object {
  const facts: Record<string, Record<string, unknown>> = {};
  const give = (field: string, name: unknown, values: readonly unknown[]) => {
    if (typeof name !== 'string') return;
    const given = (facts[field] ??= {});
    given[name] = values[Object.keys(given).length % values.length];
  };
  const visit = (value: unknown, field: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Readonly<Record<string, unknown>>;
    if (field === 'pause') give('stops', node['event'], stops);
    else for (const key of ['event', 'trigger', 'condition']) give('anchors', node[key], anchors);
    if (node['counted'] === 'school-day') give('schools', node['calendar'], schools);
    if (node['counted'] === 'sitting-day') give('sittings', node['calendar'], sittings);
    give('parameters', node['parameter'], parameters);
    for (const [key, child] of Object.entries(node)) visit(child, key);
  };
  visit(rule, 'rule');
  return facts;
}

const ruleOf = (duty: string, part: string): unknown =>
  versionsOf(findDuty(duty), part).map((version) => version.rule);
const dutyPart = fc.constantFrom(
  ...statuteBook().flatMap(({ id, rules }) => Object.keys(rules).map((part) => ({ duty: id, part }))),
  { duty: 'D1', part: 'constructor' },
  { duty: '__proto__', part: 'a' },
);
const more = fc.record(
  {
    id: fc.string(),
    occurrence: fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom(1, 2, 3) },
      { weight: 3, arbitrary: count },
    ),
    on: day,
    knownOn: day,
    provisional: fc.boolean(),
    workings: fc.boolean(),
    doneOn: day,
  },
  { requiredKeys: [] },
);
/** Some questions bring a list of holidays of their own, which has no versions. */
const holidays = fc.option(ownHolidays, { freq: 6, nil: undefined });

/** A rule of every kind, or a duty of the statute book, with the facts that it asks for. */
const question = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: rule.map((own) => ({ rule: own })) },
      { weight: 1, arbitrary: countQuestion.map((asked) => ({ count: asked })) },
      { weight: 1, arbitrary: dutyPart },
    ),
    pool,
    more,
    fc.tuple(holidays, rule),
  )
  .map(([what, values, with_, [own, named]]): object => {
    const rules = JSON.stringify(what).includes('"duty":"own"') ? { own: named } : undefined;
    const asked = 'duty' in what ? ruleOf(what.duty, what.part) : what;
    return {
      ...factsFor([asked, rules], values),
      ...fitting(what, with_),
      ...what,
      ...(rules && { rules }),
      ...(own && { knownOn: undefined, holidays: own }),
    };
  });

/** What belongs to a duty, or to a date, is left out of most other questions. */
const fitting = (
  what: object,
  { on, occurrence, doneOn, ...others }: Readonly<Record<string, unknown>>,
): object => ({
  ...others,
  ...('duty' in what && { on }),
  ...(!('count' in what) && { occurrence, doneOn }),
});

/** A line as somebody might send it: a question, one with faults, one in pieces, or no question at all. */
const line = fc.oneof(
  { weight: 12, arbitrary: question.map((asked) => JSON.stringify(asked)) },
  { weight: 3, arbitrary: mutated(question).map((asked) => JSON.stringify(asked ?? null)) },
  { weight: 2, arbitrary: textMutated(question.map((asked) => JSON.stringify(asked))) },
  { weight: 1, arbitrary: fc.json() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'null',
      '[]',
      '"D1"',
      '7',
      '1e999',
      '{}',
      '\uFEFF{"duty":"D2"}',
      '{"duty":"D1","duty":"D2"}',
      '{"__proto__":1}',
      '{"id":"\\ud800"}',
      '{"id":"\\u0000"}',
      '['.repeat(5000) + ']'.repeat(5000),
      `{"rule":${'{"rule":'.repeat(3000)}1${'}'.repeat(3000)}}`,
      `{"duty":"${'x'.repeat(1_200_000)}"}`,
    ),
  },
);

interface AnswerLine {
  readonly id?: string;
  readonly ok: boolean;
  readonly answer?: { readonly lastLawfulDay: string };
  readonly count?: { readonly days: number };
  readonly refusal?: {
    readonly code: string;
    readonly message: { readonly en: string; readonly cy: string };
  };
}

const BEFORE = '{"id":"before","duty":"D1"}';
const AFTER = '{"id":"after","duty":"D2"}';

/** One answer for each line, whatever it holds: a date, or why there is none in both languages; the others stand. */
function check(asked: string): string {
  const text = Buffer.from(answerLines([BEFORE, asked, AFTER]).bytes).toString();
  const answers = text
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one) as AnswerLine);
  const [before, answer, after] = answers;
  if (
    answers.length !== 3 ||
    before?.ok !== true ||
    after?.refusal?.code !== 'no-date' ||
    answer === undefined
  )
    throw new Error(`not one answer for each line: ${text.slice(0, 200)}`);
  if (answer.ok && answer.count !== undefined) {
    if (!(answer.count.days >= 0)) throw new Error('a count without a number');
    return 'a number';
  }
  if (answer.ok) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(answer.answer?.lastLawfulDay ?? ''))
      throw new Error('an answer without a date');
    return 'a date';
  }
  const { code = 'internal', message } = answer.refusal ?? {};
  if (code === 'internal') throw new Error(`the net was reached: ${message?.en}`);
  if (message === undefined || message.en === '' || message.cy === '')
    throw new Error(`${code} without words`);
  return code;
}

export const questions = fuzzPart({ name: 'questions', inputs: line, check });
