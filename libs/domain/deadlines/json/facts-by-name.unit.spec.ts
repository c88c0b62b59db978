import { ukBankHolidays } from '#domain/shipped-holidays';
import { workedExamples } from '../statute-book/answer-to.testing';
import { answerAsked } from './answer-question';

const answer = (question: unknown) => answerAsked(question, ukBankHolidays);
const RECEIVED = { 'request-received': { date: '2024-01-08' } };
const title = { en: 'x', cy: 'x' };
const grid = {
  primitive: 'year-grid',
  anchorYear: 2021,
  firstAfterYears: 1,
  intervalYears: 5,
  monthDay: { parameter: 'day', title },
  operator: 'on_or_before',
  intervalParameter: { parameter: 'years', title },
};

describe('facts', () => {
  it.each([
    [
      'a mistyped pause',
      { duty: 'D30', anchors: RECEIVED, stops: { 'fee-notice': [] } },
      '/stops/fee-notice',
    ],
    [
      'a mistyped event',
      { duty: 'D30', anchors: { 'request-recieved': { date: '2024-01-08' } } },
      '/anchors/request-recieved',
    ],
    ['a parameter of no rule', { duty: 'D1', parameters: { years: 4 } }, '/parameters/years'],
    ['a school calendar of no rule', { duty: 'D1', schools: { swansea: school() } }, '/schools/swansea'],
    [
      'a rule that nothing counts from',
      { rule: grid, rules: { notice: { primitive: 'fixed-date', date: '2026-01-01', operator: 'on' } } },
      '/rules/notice',
    ],
    ['an event of a count', { count: countOf('x'), anchors: { x: { date: '2026-01-05' } } }, '/anchors/x'],
    ['a calendar of a count', { count: countOf('x'), schools: { x: school(), y: school() } }, '/schools/y'],
    ['a part of a rule', { rule: grid, part: 'plan' }, '/part'],
    ['a version of a rule', { rule: grid, on: '2026-01-01' }, '/on'],
    ['a part of a count', { count: countOf('x'), schools: { x: school() }, part: 'plan' }, '/part'],
    ['a pause of a rule without one', { rule: grid, stops: { x: [] } }, '/stops/x'],
  ])('that no rule uses are refused by name: %s', (_name, question, pointer) => {
    expect(answer(question)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid-question', issues: [{ pointer }] },
    });
  });

  it('are refused with the names that would be used', () => {
    const refused = answer({ duty: 'D30', anchors: RECEIVED, stops: { 'fee-notice': [] } });
    expect(refused).toMatchObject({
      refusal: {
        issues: [
          {
            message: {
              en: 'The rule does not use “fee-notice”. Under stops it uses fees-notice: check the name, or leave it out.',
              cy: 'Nid yw’r rheol yn defnyddio “fee-notice”. O dan stops mae’n defnyddio fees-notice: gwiriwch yr enw, neu gadewch ef allan.',
            },
          },
        ],
      },
    });
  });

  it.each([
    [{ years: 0 }, '/parameters/years'],
    [{ years: -5 }, '/parameters/years'],
    [{ years: 2.5 }, '/parameters/years'],
    [{ years: 1e9 }, '/parameters/years'],
    [{ years: '3' }, '/parameters/years'],
    [{ day: 901 }, '/parameters/day'],
    [{ day: '2026-09-01' }, '/parameters/day'],
    [{ day: '13-40' }, '/parameters/day'],
  ])('of the wrong kind are refused by name, and no other value stands in: %j', (parameters, pointer) => {
    expect(answer({ rule: grid, parameters, occurrence: 2 })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid-question', issues: [{ pointer }] },
    });
  });

  it('an interval of 0 between occurrences is refused by name', () => {
    const then = (kind: string, count: number) => ({
      primitive: 'offset',
      anchor: kind === 'previous-required' ? { kind } : { kind, event: 'done', title },
      count,
      unit: 'year',
      convention: 'after',
      direction: 'forward',
      operator: 'on_or_before',
    });
    const first = { primitive: 'fixed-date', date: '2026-01-01', operator: 'on_or_before' };
    const nested = (rule: object) => ({ ...then('previous-required', 0), anchor: { kind: 'rule', rule } });
    const zeros = ['previous-required', 'previous-actual'].map((kind) => then(kind, 0));
    const wrapped = zeros.flatMap((zero) => [
      zero,
      nested(zero),
      { primitive: 'excusable', rule: zero, explanation: title },
      { primitive: 'earliest', of: [zero, nested(zero)] },
      { primitive: 'between', notBefore: { ...first, operator: 'from' }, notAfter: zero },
    ]);
    for (const then of wrapped)
      expect(answer({ rule: { primitive: 'recurring', recurrence: 'rolling', first, then } })).toMatchObject({
        refusal: { code: 'invalid-question', issues: [{ pointer: '/rule/then/count' }] },
      });
    expect(answer({ rule: { ...grid, intervalYears: 0 } })).toMatchObject({
      refusal: { issues: [{ pointer: '/rule/intervalYears' }] },
    });
  });

  it('that set the interval and the day are used', () => {
    expect(answer({ rule: grid, parameters: { years: 3, day: '09-01' }, occurrence: 2 })).toMatchObject({
      answer: { lastLawfulDay: '2025-09-01' },
    });
  });

  it('a pause that ends before it begins is refused, and one longer than 400 days is counted through', () => {
    const stops = (from: string, to: string) => ({ 'fees-notice': [{ from, to }] });
    const asked = (from: string, to: string) =>
      answer({ duty: 'D30', anchors: RECEIVED, stops: stops(from, to) });
    expect(asked('2024-03-10', '2024-01-09')).toMatchObject({
      refusal: { code: 'invalid-question', issues: [{ pointer: '/stops/fees-notice/0/to' }] },
    });
    expect(asked('2024-01-09', '2025-03-10')).toMatchObject({ answer: { lastLawfulDay: '2025-04-08' } });
  });

  it('of one part of a duty may come with a question about another', () => {
    for (const { duty, rule: _rule, expect: _expected, ...facts } of workedExamples)
      for (const part of new Set(workedExamples.filter((other) => other.duty === duty).map((of) => of.rule)))
        expect(answer({ ...facts, duty, part })).not.toMatchObject({ refusal: { code: 'invalid-question' } });
  });
});

function countOf(calendar: string) {
  const unit = { counted: 'school-day', calendar };
  return { from: '2026-01-05', to: '2026-01-09', unit, convention: 'after' };
}

function school() {
  return {
    about: 'x',
    version: 'x',
    asAt: '2026-01-01',
    authority_en: 'x',
    authority_cy: 'x',
    terms: [{ from: '2026-01-01', to: '2026-03-01' }],
  };
}
