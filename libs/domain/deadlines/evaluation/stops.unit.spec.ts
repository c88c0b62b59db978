import { ukBankHolidays } from '#domain/calendars';
import { answerQuestion } from '../json/answer-question';

const FEES = { event: 'fees', title: { en: 'fees notice', cy: 'hysbysiad ffioedd' } };

const lastDay = (over: object, stops: readonly object[]) => {
  const rule = {
    primitive: 'offset',
    anchor: { kind: 'literal', date: '2026-01-01' },
    count: 2,
    unit: 'month',
    convention: 'after',
    direction: 'forward',
    operator: 'on_or_before',
    pause: { ...FEES, first: 'included', last: 'included' },
    ...over,
  };
  const answer = answerQuestion({ rule, stops: { fees: stops } }, ukBankHolidays);
  return answer.ok ? answer.answer.lastLawfulDay : answer.refusal;
};

const FIVE_DAYS = [{ from: '2026-01-10', to: '2026-01-14' }];

describe('a stopped clock', () => {
  it.each([
    ['after', '2026-03-06'],
    ['beginning-with', '2026-03-05'],
    ['clear', '2026-03-07'],
  ])('puts off the end of two months by five days: %s', (convention, on) => {
    expect(lastDay({ convention }, FIVE_DAYS)).toBe(on);
  });

  it.each([
    ['included', 'included', '2026-03-06'],
    ['included', 'excluded', '2026-03-05'],
    ['excluded', 'included', '2026-03-05'],
    ['excluded', 'excluded', '2026-03-04'],
  ])('counts its ends as the rule says: first %s, last %s', (first, last, on) => {
    expect(lastDay({ pause: { ...FEES, first, last } }, FIVE_DAYS)).toBe(on);
  });

  it('counts a day stopped twice once, and the days that the delay brings in', () => {
    expect(lastDay({}, [...FIVE_DAYS, { from: '2026-01-12', to: '2026-01-15' }])).toBe('2026-03-07');
    expect(lastDay({}, [...FIVE_DAYS, { from: '2026-03-03', to: '2026-03-04' }])).toBe('2026-03-08');
  });

  it('has nothing to put off where months are counted back: the rule is refused', () => {
    expect(lastDay({ direction: 'backward' }, FIVE_DAYS)).toMatchObject({
      code: 'invalid-question',
      issues: [{ pointer: '/rule/pause' }],
    });
  });
});
