import fc from 'fast-check';
import { type CalendarDate, addDays, calendarDate } from '#domain/kernel';
import { after, by, event, lastOrCode, onDay, figuresOf, words, workingsOf } from '../asking.testing';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { forecastDeadlines } from '../forecast/forecast-deadlines';
import { deadlineRuleSchema } from '../rules/rule';

const laying = after(3, 'month', event('laying'));
const whenLaid = { primitive: 'contingent', trigger: 'laying', title: words('laid'), rule: laying };
const MARCH = by('2027-03-31');
const choose = (primitive: string, ...of: object[]) => ({ primitive, of });
const laid = (date: string) => ({ anchors: { laying: { date } } });
const WORKING = { counted: 'working-day', regime: 'wales' };

describe('the earliest of days of which one is not known yet', () => {
  it.each([
    ['an event not recorded', laying, 'missing-anchor', 'laying'],
    ['a trigger not recorded', whenLaid, 'not-triggered', 'laying'],
    [
      'a value set outside the law',
      after(0, 'day', { kind: 'parameter', parameter: 'guidance', title: words('guidance') }),
      'missing-parameter',
      'guidance',
    ],
    [
      'words without a day',
      { primitive: 'open', reason: 'vague', explanation: words('soon') },
      'no-date',
      undefined,
    ],
  ])('is the known day, marked: %s', (_case, part, code, missing) => {
    for (const rule of [choose('earliest', MARCH, part), choose('earliest', part, MARCH)]) {
      expect(figuresOf({ rule })).toMatchObject({
        lastLawfulDay: '2027-03-31',
        lastWorkingDay: { on: '2027-03-31' },
        mayComeEarlier: true,
        awaiting: [{ code, ...(missing && { missing }) }],
      });
      expect(workingsOf({ rule })).toContain(
        'This day may come earlier, never later: Wednesday 31 March 2027.',
      );
      expect(workingsOf({ rule }, 'cy')).toContain(
        'Gall y diwrnod hwn ddod yn gynharach, byth yn hwyrach: dydd Mercher 31 Mawrth 2027.',
      );
    }
  });

  it('stands for certain once the other is known, whichever comes first', () => {
    const rule = choose('earliest', MARCH, whenLaid);
    expect(figuresOf({ rule, ...laid('2026-11-02') })).toMatchObject({ lastLawfulDay: '2027-02-02' });
    expect(figuresOf({ rule, ...laid('2026-11-02') })).not.toHaveProperty('mayComeEarlier');
    expect(figuresOf({ rule, ...laid('2027-02-02') })).toMatchObject({ lastLawfulDay: '2027-03-31' });
    expect(figuresOf({ rule, ...laid('2027-02-02') })).not.toHaveProperty('mayComeEarlier');
  });

  it('stands beside a series that has ended, and ends with the last of several', () => {
    const yearly = (ends?: object) => ({
      primitive: 'year-grid',
      anchorYear: 2026,
      firstAfterYears: 0,
      intervalYears: 1,
      monthDay: '03-31',
      operator: 'on_or_before',
      ...(ends && { ends }),
    });
    for (const primitive of ['earliest', 'latest']) {
      const rule = choose(primitive, yearly({ after: 2 }), { ...yearly(), monthDay: '09-30' });
      const first = primitive === 'earliest' ? '03-31' : '09-30';
      expect([2, 3].map((occurrence) => lastOrCode({ rule, occurrence }))).toEqual([
        `2027-${first}`,
        '2028-09-30',
      ]);
      expect(workingsOf({ rule, occurrence: 3 })).toContain('does not decide here: The series has ended');
      const both = choose(primitive, yearly({ after: 2 }), yearly({ by: '2027-12-31' }));
      expect(lastOrCode({ rule: both, occurrence: 3 })).toBe('series-ended');
    }
  });

  it('is refused where no day is known, with what is missing', () => {
    expect(figuresOf({ rule: choose('earliest', laying, whenLaid) })).toMatchObject({
      code: 'missing-anchor',
      missing: 'laying',
    });
  });

  it.each([
    [
      'holidays not published yet',
      after(20, WORKING, onDay('2029-01-02')),
      by('2029-12-31'),
      'beyond-calendar',
    ],
    [
      'a school calendar not given',
      after(35, { counted: 'school-day', calendar: 'terms' }, onDay('2026-01-05')),
      by('2026-12-31'),
      'missing-calendar',
    ],
  ])(
    'is refused where a day that is fixed cannot be found, and could be the earlier: %s',
    (_c, part, known, code) => {
      expect(lastOrCode({ rule: choose('earliest', known, part) })).toBe(code);
      // counted days are days at least: the known day comes before any day that the count can end on
      expect(figuresOf({ rule: choose('earliest', by('2026-01-06'), part) })).toMatchObject({
        lastLawfulDay: '2026-01-06',
      });
      expect(figuresOf({ rule: choose('earliest', by('2026-01-06'), part) })).not.toHaveProperty(
        'mayComeEarlier',
      );
    },
  );

  it('stands for certain beside a part that sets no last day or has fallen away', () => {
    const soon = { primitive: 'as-soon-as-practicable', side: 'after', anchor: onDay('2026-05-01') };
    const unless = { primitive: 'unless', condition: 'order', title: words('order'), rule: by('2027-01-31') };
    for (const [part, facts] of [
      [soon, {}],
      [by('2026-01-01', 'from'), {}],
      [unless, { anchors: { order: { date: '2026-12-01' } } }],
    ] as const) {
      const question = { rule: choose('earliest', MARCH, part), ...facts };
      expect(figuresOf(question)).toMatchObject({ lastLawfulDay: '2027-03-31' });
      expect(figuresOf(question)).not.toHaveProperty('mayComeEarlier');
      expect(workingsOf(question)).toContain('One of the parts does not decide here:');
    }
  });

  it('waits for a clock that is stopped, unless that day cannot come first', () => {
    const paused = after(2, 'month', onDay('2026-01-01'), {
      pause: { event: 'fees', title: words('fees'), first: 'included', last: 'included' },
    });
    const stops = { fees: [{ from: '2026-02-01', to: null }] };
    expect(figuresOf({ rule: choose('earliest', MARCH, paused), stops })).toMatchObject({
      lastLawfulDay: '2027-03-31',
      mayComeEarlier: true,
    });
    const first = figuresOf({ rule: choose('earliest', by('2026-02-15'), paused), stops });
    expect(first).toMatchObject({ lastLawfulDay: '2026-02-15' });
    expect(first).not.toHaveProperty('mayComeEarlier');
  });

  it('is refused beside a rule that must be mended first', () => {
    const leap = {
      primitive: 'year-grid',
      anchorYear: 2027,
      firstAfterYears: 0,
      intervalYears: 1,
      monthDay: '02-29',
      operator: 'on_or_before',
    };
    expect(lastOrCode({ rule: choose('earliest', MARCH, leap) })).toBe('no-such-day');
  });

  it('carries its mark through what is built on it, and loses it where it cannot matter', () => {
    const inner = choose('earliest', MARCH, laying);
    const marked = (rule: object) => figuresOf({ rule })['mayComeEarlier'] === true;
    expect(marked({ primitive: 'excusable', explanation: words('x'), rule: inner })).toBe(true);
    expect(
      marked({ primitive: 'rolled', rule: inner, to: 'next', regime: 'wales', authority: words('x') }),
    ).toBe(true);
    expect(marked(after(1, 'month', { kind: 'rule', rule: inner }))).toBe(true);
    expect(marked(choose('earliest', inner, by('2027-02-28')))).toBe(true);
    expect(marked(choose('latest', inner, by('2027-02-28')))).toBe(true);
    expect(marked(choose('latest', inner, by('2027-04-30')))).toBe(false);
    expect(marked(choose('latest', inner, MARCH))).toBe(false);
  });

  it('stands in a forecast, marked', () => {
    const [day] = forecastDeadlines({
      rule: deadlineRuleSchema.parse(choose('earliest', MARCH, laying)),
      calendar: ukBankHolidays,
      from: calendarDate('2027-01-01'),
      until: calendarDate('2027-12-31'),
    });
    expect(day).toEqual({ on: '2027-03-31', kind: 'last-day', occurrence: 1, mayComeEarlier: true });
  });

  it('is never put back by what becomes known', () => {
    const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(calendarDate('2025-01-01'), days));
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, fc.boolean(), (known, other, event, nested) => {
        const part = nested ? choose('earliest', by(other), whenLaid) : whenLaid;
        const rule = choose('earliest', by(known), part);
        const before = figuresOf({ rule })['lastLawfulDay'] as CalendarDate;
        const since = figuresOf({ rule, ...laid(event) });
        expect((since['lastLawfulDay'] as CalendarDate) <= before).toBe(true);
        expect(since).not.toHaveProperty('mayComeEarlier');
      }),
    );
  });
});

describe('the latest of days of which one is not known yet', () => {
  it.each([
    [choose('latest', MARCH, laying), 'missing-anchor'],
    [choose('latest', MARCH, whenLaid), 'not-triggered'],
    [choose('latest', MARCH, choose('earliest', laying, whenLaid)), 'missing-anchor'],
  ])('is refused with what is missing: %j', (rule, code) => {
    expect(figuresOf({ rule })).toMatchObject({ code, missing: 'laying' });
  });

  it('is never reached beside a part that sets no last day', () => {
    expect(lastOrCode({ rule: choose('latest', MARCH, by('2026-01-01', 'from')) })).toBe('no-last-day');
  });

  it('of days that something begins on is such a day itself', () => {
    const rule = choose('latest', by('2026-01-01', 'from'), by('2026-03-01', 'from'));
    expect(figuresOf({ rule })).toMatchObject({ code: 'no-last-day', from: '2026-03-01' });
  });
});

describe('as soon as practicable, and in any event by a day', () => {
  const soon = (longStop?: object) => ({
    primitive: 'as-soon-as-practicable',
    side: 'after',
    anchor: event('laying'),
    ...(longStop && { longStop }),
  });

  it('keeps its long-stop without the day to be quick after', () => {
    expect(figuresOf({ rule: soon(MARCH) })).toMatchObject({ lastLawfulDay: '2027-03-31' });
    expect(workingsOf({ rule: soon(MARCH) })).toContain('the day to count that from is not known yet');
    expect(workingsOf({ rule: soon(MARCH) }, 'cy')).toContain('Mae’r diwrnod olaf beth bynnag yn parhau.');
  });

  it('is refused with what is missing where the long-stop needs it too, and where there is none', () => {
    expect(figuresOf({ rule: soon(laying) })).toMatchObject({ code: 'missing-anchor', missing: 'laying' });
    expect(figuresOf({ rule: soon() })).toMatchObject({ code: 'missing-anchor', missing: 'laying' });
  });
});

describe('unless something happens first', () => {
  const sunset = (date: string) => ({
    duty: 'D33',
    part: 'sunset',
    anchors: { 'continued-by-regulations': { date } },
  });

  it.each([
    ['the day before', '2026-02-28', 'condition-met'],
    ['on the last day, which has not ended', '2026-03-01', 'condition-met'],
    ['the day after: too late', '2026-03-02', '2026-03-01'],
    ['two months after', '2026-05-01', '2026-03-01'],
  ])('the sunset of 1 March 2026 and regulations made %s', (_case, made, expected) => {
    expect(lastOrCode(sunset(made))).toBe(expected);
  });

  it('says when, in both languages', () => {
    expect(workingsOf(sunset('2026-05-01'))).toContain(
      'It happened on 1 May 2026, after 1 March 2026, and changes nothing.',
    );
    expect(workingsOf(sunset('2026-05-01'), 'cy')).toContain(
      'Digwyddodd ar 1 Mai 2026, ar ôl 1 Mawrth 2026, ac nid yw’n newid dim.',
    );
  });

  const unless = (rule: object) => ({ primitive: 'unless', condition: 'order', title: words('order'), rule });
  const order = (date: string) => ({ anchors: { order: { date } } });

  it('a day that is left out by `before` is too late', () => {
    const rule = unless(by('2026-04-01', 'before'));
    expect(lastOrCode({ rule, ...order('2026-03-31') })).toBe('condition-met');
    expect(lastOrCode({ rule, ...order('2026-04-01') })).toBe('2026-03-31');
  });

  it('a day that something begins on must be preceded', () => {
    const rule = unless(by('2026-04-01', 'from'));
    expect(lastOrCode({ rule, ...order('2026-03-31') })).toBe('condition-met');
    expect(lastOrCode({ rule, ...order('2026-04-01') })).toBe('no-last-day');
  });

  it('says what is missing where the day that it must precede is not known', () => {
    expect(figuresOf({ rule: unless(laying), ...order('2026-01-01') })).toMatchObject({
      code: 'missing-anchor',
    });
    const open = { primitive: 'open', reason: 'continuous', explanation: words('x') };
    expect(lastOrCode({ rule: unless(open), ...order('2026-01-01') })).toBe('condition-met');
  });
});

describe('an extension', () => {
  const extended = (on: string) => ({
    duty: 'D31',
    anchors: { 'request-received': { date: '2026-01-31' }, extended: { date: on } },
  });

  it('counts that comes by the last day of the first length, and no later one', () => {
    const [first] = [lastOrCode({ duty: 'D31', anchors: { 'request-received': { date: '2026-01-31' } } })];
    expect(lastOrCode(extended('2026-02-27'))).not.toBe(first);
    expect(lastOrCode(extended('2026-04-01'))).toBe(first);
    expect(workingsOf(extended('2026-04-01'))).toContain('came after the last day');
    expect(workingsOf(extended('2026-04-01'), 'cy')).toContain('ar ôl y diwrnod olaf');
  });
});
