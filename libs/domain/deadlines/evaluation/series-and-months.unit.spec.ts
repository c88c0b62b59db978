import fc from 'fast-check';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { addDays, calendarDate, weekday } from '#domain/kernel';
import { after, by, lastOrCode, figuresOf, words, workingsOf } from '../asking.testing';
import { forecastDeadlines } from '../forecast/forecast-deadlines';
import { deadlineRuleSchema } from '../rules/rule';
import { hasEnded, opensOn } from './compute-deadline';

const grid = (over: object = {}) => ({
  primitive: 'year-grid',
  anchorYear: 2026,
  firstAfterYears: 0,
  intervalYears: 1,
  monthDay: '03-31',
  operator: 'on_or_before',
  ...over,
});
const rolling = (ends: object) => ({
  primitive: 'recurring',
  recurrence: 'rolling',
  first: by('2026-03-31'),
  then: after(1, 'year', { kind: 'previous-required' }),
  ends,
});
const chain = (ends: object) => ({
  primitive: 'period-end',
  periods: { kind: 'contiguous', start: { kind: 'literal', date: '2025-04-01' }, count: 1, unit: 'year' },
  operator: 'on_or_before',
  ends,
});
const forecast = (rule: object) =>
  forecastDeadlines({
    rule: deadlineRuleSchema.parse(rule),
    calendar: ukBankHolidays,
    from: calendarDate('2026-01-01'),
    until: calendarDate('2060-01-01'),
  }).map(({ on }) => on);

describe('a series that ends', () => {
  const THREE = ['2026-03-31', '2027-03-31', '2028-03-31'];

  it.each([
    ['a grid after three', (ends: object) => grid({ ends }), { after: 3 }],
    ['a rolling series after three', rolling, { after: 3 }],
    ['periods after three', chain, { after: 3 }],
    ['a grid by the last day itself', (ends: object) => grid({ ends }), { by: '2028-03-31' }],
    ['a rolling series the day before the fourth', rolling, { by: '2029-03-30' }],
    ['periods by what comes first', chain, { after: 9, by: '2028-12-31' }],
  ])('has no further occurrence, and no further forecast: %s', (_case, rule, ends) => {
    const days = [1, 2, 3, 4, 100].map((occurrence) => lastOrCode({ rule: rule(ends), occurrence }));
    expect(days).toEqual([...THREE, 'series-ended', 'series-ended']);
    expect(forecast(rule(ends))).toEqual(THREE);
  });

  it('says so in both languages', () => {
    const { message } = figuresOf({ rule: grid({ ends: { after: 3 } }), occurrence: 4 }) as {
      message: Record<'cy' | 'en', string>;
    };
    expect(message.en).toBe(
      'The series has ended: it ends after the third occurrence, so there is no fourth occurrence.',
    );
    expect(message.cy).toBe(
      'Mae’r gyfres wedi dod i ben: daw i ben ar ôl y trydydd tro, felly nid oes pedwerydd tro.',
    );
    const rule = grid({ ends: { after: 3, by: '2030-12-31' } });
    expect(workingsOf({ rule })).toContain(
      'The series ends after the third occurrence. The series ends on 31 December 2030.',
    );
    expect(workingsOf({ rule }, 'cy')).toContain(
      'Daw’r gyfres i ben ar ôl y trydydd tro. Daw’r gyfres i ben ar 31 Rhagfyr 2030.',
    );
  });

  it('opens nothing more', () => {
    const rule = deadlineRuleSchema.parse(grid({ ends: { after: 2 } }));
    expect([1, 2, 3].map((occurrence) => hasEnded({ rule, occurrence, calendar: ukBankHolidays }))).toEqual([
      false,
      false,
      true,
    ]);
    expect([2, 3].map((occurrence) => opensOn(rule, occurrence, ukBankHolidays))).toEqual([
      '2026-04-01',
      null,
    ]);
  });

  it.each([
    ['neither', {}],
    ['no occurrence', { after: 0 }],
    ['a day that is none', { by: '2030-02-30' }],
  ])('must say how: %s', (_case, ends) => {
    expect(figuresOf({ rule: grid({ ends }) })).toMatchObject({ code: 'invalid-question' });
  });
});

describe('the last weekday of a month', () => {
  const last = (month: number, day: number, over: object = {}) =>
    grid({ monthDay: { month, weekday: day, nth: 'last' }, ...over });

  it('is the last Friday in May, the last Monday in August', () => {
    expect([1, 2, 3, 4].map((occurrence) => lastOrCode({ rule: last(5, 5), occurrence }))).toEqual([
      '2026-05-29',
      '2027-05-28',
      '2028-05-26',
      '2029-05-25',
    ]);
    expect(lastOrCode({ rule: last(8, 1) })).toBe('2026-08-31');
    expect(workingsOf({ rule: last(5, 5) })).toContain('In May 2026 the last Friday is 29 May 2026.');
    expect(workingsOf({ rule: last(5, 5, { operator: 'before' }) }, 'cy')).toContain(
      'Cyn y dydd Gwener olaf ym mis Mai 2026',
    );
  });

  it('is that weekday, in the last seven days of its month, every year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 90 }),
        (month, day, occurrence) => {
          const on = calendarDate(lastOrCode({ rule: last(month, day), occurrence }) as string);
          expect(weekday(on)).toBe(day);
          expect(Number(on.slice(5, 7))).toBe(month);
          expect(Number(addDays(on, 7).slice(5, 7))).not.toBe(month);
        },
      ),
    );
  });

  it('is refused as a fifth: some months have none', () => {
    expect(figuresOf({ rule: grid({ monthDay: { month: 5, weekday: 5, nth: 5 } }) })).toMatchObject({
      code: 'invalid-question',
    });
  });
});

describe('the first or last working day of a month', () => {
  const edge = (month: number, workingDay: string, over: object = {}) =>
    grid({ monthDay: { month, workingDay, regime: 'wales' }, ...over });

  it.each([
    [5, 'last', 1, '2026-05-29'],
    [8, 'last', 1, '2026-08-28'],
    [12, 'last', 2, '2027-12-31'],
    [1, 'first', 1, '2026-01-02'],
    [1, 'first', 3, '2028-01-04'],
  ])('month %i, the %s, occurrence %i: %s', (month, workingDay, occurrence, on) => {
    expect(lastOrCode({ rule: edge(month, workingDay), occurrence })).toBe(on);
  });

  it('names each day passed over', () => {
    const en = workingsOf({ rule: edge(8, 'last') });
    expect(en).toContain('August 2026 ends with Monday 31 August 2026.');
    expect(en).toContain('Passed over: Monday 31 August 2026 (Summer bank holiday); Sunday 30 August 2026;');
    expect(workingsOf({ rule: edge(8, 'last') }, 'cy')).toContain('Yr olaf o’r dyddiau hyn yn y mis');
  });

  it('is refused past the published holidays, unless a provisional date will do', () => {
    expect(lastOrCode({ rule: edge(12, 'last'), occurrence: 4 })).toBe('beyond-calendar');
    expect(figuresOf({ rule: edge(12, 'last'), occurrence: 4, provisional: true })).toMatchObject({
      lastLawfulDay: '2029-12-31',
      provisional: true,
    });
  });

  it('follows the regime', () => {
    const rule = grid({ monthDay: { month: 5, workingDay: 'last', regime: 'lga-1972' } });
    expect(lastOrCode({ rule })).toBe('2026-05-30');
    const never = {
      title: words('Mondays in May'),
      source: words('x'),
      restDays: [1, 2, 3, 4, 5, 6],
      divisions: [],
      alsoOff: Array.from({ length: 31 }, (_, day) => ({
        monthDay: `05-${String(day + 1).padStart(2, '0')}`,
        title: words('x'),
      })),
    };
    expect(lastOrCode({ rule: grid({ monthDay: { month: 5, workingDay: 'last', regime: never } }) })).toBe(
      'no-such-day',
    );
  });
});

it('the last day of a month is that of each year', () => {
  const rule = grid({ monthDay: { month: 2, day: 'last' } });
  expect([1, 2, 3].map((occurrence) => lastOrCode({ rule, occurrence }))).toEqual([
    '2026-02-28',
    '2027-02-28',
    '2028-02-29',
  ]);
  expect(workingsOf({ rule }, 'cy')).toContain('y diwrnod olaf o fis Chwefror');
});
