import { ukBankHolidays } from '#domain/shipped-holidays';
import { lastOrCode, workingsOf } from '../asking.testing';
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

  describe('that stops after the last day, 1 March 2026', () => {
    it.each([
      ['a pause that has ended', [{ from: '2026-03-02', to: '2026-03-09' }]],
      ['one that lasts', [{ from: '2026-03-02', to: null }]],
      [
        'both',
        [
          { from: '2026-03-02', to: null },
          { from: '2026-04-01', to: '2026-04-02' },
        ],
      ],
    ])('changes nothing: %s', (_case, stops) => {
      expect(lastDay({}, stops)).toBe('2026-03-01');
      const unit = { counted: 'working-day', regime: 'wales' };
      expect(lastDay({ unit, count: 40 }, stops)).toBe('2026-02-26');
    });

    it('counts on that very day, and from the day after it where its first day is left out', () => {
      expect(lastDay({}, [{ from: '2026-03-01', to: '2026-03-02' }])).toBe('2026-03-03');
      expect(lastDay({}, [{ from: '2026-03-01', to: null }])).toMatchObject({ code: 'clock-stopped' });
      const pause = { ...FEES, first: 'excluded', last: 'included' };
      expect(lastDay({ pause }, [{ from: '2026-03-01', to: '2026-03-02' }])).toBe('2026-03-01');
      expect(lastDay({ pause }, [{ from: '2026-03-01', to: null }])).toBe('2026-03-01');
    });

    it('is judged by the last day as put off by the pauses before it, in whatever order they are given', () => {
      const [early, late, toolate] = [
        { from: '2026-02-27', to: '2026-03-03' },
        { from: '2026-03-06', to: '2026-03-07' },
        { from: '2026-03-09', to: null },
      ];
      expect(lastDay({}, [early])).toBe('2026-03-06');
      expect(lastDay({}, [late])).toBe('2026-03-01');
      for (const stops of [
        [early, late],
        [late, early],
        [toolate, late, early],
      ])
        expect(lastDay({}, stops)).toBe('2026-03-08');
      expect(lastDay({}, [early, late, { from: '2026-03-08', to: null }])).toMatchObject({
        code: 'clock-stopped',
      });
    });

    it('of a rule `before` a day, that day is already too late', () => {
      const before = { operator: 'before' };
      expect(lastDay(before, [])).toBe('2026-02-28');
      expect(lastDay(before, [{ from: '2026-03-01', to: '2026-03-05' }])).toBe('2026-02-28');
      expect(lastDay(before, [{ from: '2026-02-28', to: '2026-03-05' }])).toBe('2026-03-06');
      expect(lastDay(before, [{ from: '2026-03-01', to: null }])).toBe('2026-02-28');
      const unit = { counted: 'working-day', regime: 'wales' };
      const monday = { ...before, unit, count: 2, anchor: { kind: 'literal', date: '2026-03-05' } };
      expect(lastDay(monday, [])).toBe('2026-03-08');
      expect(lastDay(monday, [{ from: '2026-03-09', to: '2026-03-09' }])).toBe('2026-03-08');
      expect(lastDay(monday, [{ from: '2026-03-08', to: '2026-03-09' }])).toBe('2026-03-09');
    });

    it('is named in the workings, in both languages', () => {
      const question = (stops: readonly object[]) => ({
        duty: 'D30',
        anchors: { 'request-received': { date: '2026-01-05' } },
        stops: { 'fees-notice': stops },
      });
      const late = question([{ from: '2026-02-03', to: '2026-02-10' }]);
      expect(lastOrCode(late)).toBe(lastOrCode(question([])));
      expect(workingsOf(late)).toContain('begins after the last day, 2 February 2026, and changes nothing.');
      expect(workingsOf(late, 'cy')).toContain('yn dechrau ar ôl y diwrnod olaf, 2 Chwefror 2026');
    });
  });

  it('counted back, changes nothing where it begins after the day counted from', () => {
    const unit = { counted: 'working-day', regime: 'wales' };
    const back = { unit, count: 5, direction: 'backward', anchor: { kind: 'literal', date: '2026-03-20' } };
    expect(lastDay(back, [])).toBe('2026-03-13');
    expect(lastDay(back, [{ from: '2026-03-23', to: null }])).toBe('2026-03-13');
    expect(lastDay(back, [{ from: '2026-03-18', to: null }])).toMatchObject({ code: 'clock-stopped' });
    expect(lastDay(back, [{ from: '2026-03-18', to: '2026-03-18' }])).toBe('2026-03-12');
  });

  it('has nothing to put off where months are counted back: the rule is refused', () => {
    expect(lastDay({ direction: 'backward' }, FIVE_DAYS)).toMatchObject({
      code: 'invalid-question',
      issues: [{ pointer: '/rule/pause' }],
    });
  });
});
