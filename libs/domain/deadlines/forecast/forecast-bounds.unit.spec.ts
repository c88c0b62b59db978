import { ukBankHolidays } from '#domain/shipped-holidays';
import { calendarDate as date } from '#domain/kernel';
import { compareForecasts } from './compare-forecasts';
import { type ForecastQuestion, forecastDeadlines } from './forecast-deadlines';
import type { DeadlineRule } from '../rules/rule';
import { section89 } from '../rules.testing';

const forecast = (from: string, until: string, more: Partial<ForecastQuestion> = {}): ForecastQuestion => ({
  rule: section89(2021),
  calendar: ukBankHolidays,
  from: date(from),
  until: date(until),
  ...more,
});
const days = (question: ForecastQuestion) =>
  forecastDeadlines(question).map(({ on, id = 'last' }) => `${id} ${on}`);
const step = (id: string, count: number) => ({ id, count, unit: 'day' as const });

describe('the first and the last day of a forecast', () => {
  it.each([
    ['2026-08-31', '2026-08-31', ['last 2026-08-31']],
    ['2026-09-01', '2031-08-30', []],
    ['2026-09-01', '2031-08-31', ['last 2031-08-31']],
  ])('both belong to it: %s to %s', (from, until, expected) => {
    expect(days(forecast(from, until))).toEqual(expected);
  });

  it.each([
    ['2026-08-26', ['m 2026-08-26', 'r 2026-08-26', 'last 2026-08-31']],
    ['2026-08-27', ['last 2026-08-31']],
  ])('a step before the first day is left out: %s', (from, expected) => {
    const steps = { milestones: [step('m', 5)], reminders: [step('r', 5)] };
    expect(days(forecast(from, '2026-12-31', steps))).toEqual(expected);
  });

  it('stands in the order of the days, the last day after steps on the same day', () => {
    const steps = {
      milestones: [step('late', 1), step('same', 0), step('early', 40)],
      reminders: [step('r', 20)],
    };
    expect(days(forecast('2026-01-01', '2026-12-31', steps))).toEqual([
      'early 2026-07-22',
      'r 2026-08-11',
      'late 2026-08-30',
      'same 2026-08-31',
      'last 2026-08-31',
    ]);
  });

  it('ends after three occurrences without a date, and no sooner', () => {
    const anchors = (missing: number) => ({
      start: [...Array.from({ length: missing }, () => undefined as never), { date: date('2026-01-05') }],
    });
    const rule: DeadlineRule = {
      primitive: 'offset',
      anchor: { kind: 'event', event: 'start', title: { en: 'x', cy: 'x' } },
      count: 1,
      unit: 'day',
      convention: 'after',
      direction: 'forward',
      operator: 'on',
    };
    const found = (missing: number) =>
      days(forecast('2026-01-01', '2026-12-31', { rule, facts: { anchors: anchors(missing) } }));
    expect([found(2), found(3)]).toEqual([['last 2026-01-06'], []]);
  });
});

describe('what if steps differ', () => {
  it('names each by its id, and what appears after what moves', () => {
    const now = forecast('2026-01-01', '2026-12-31', { milestones: [step('draft', 10)] });
    const then = { ...now, milestones: [step('draft', 12), step('final', 3)] };
    expect(compareForecasts(now, then)).toEqual([
      { kind: 'milestone', occurrence: 1, id: 'draft', was: '2026-08-21', becomes: '2026-08-19' },
      { kind: 'milestone', occurrence: 1, id: 'final', was: null, becomes: '2026-08-28' },
    ]);
    expect(Object.keys(compareForecasts(now, { ...now, rule: section89(2020) })[0] ?? {})).toContain('id');
  });
});

it.each([
  [0, 4],
  [1, 10_000],
])('ends where a series of %i days stands still, and with its first 10,000 occurrences', (count, found) => {
  const rule: DeadlineRule = {
    primitive: 'recurring',
    recurrence: 'rolling',
    first: { primitive: 'fixed-date', date: date('2026-01-01'), operator: 'on_or_before' },
    then: {
      primitive: 'offset',
      anchor: { kind: 'previous-required' },
      count,
      unit: 'day',
      convention: 'after',
      direction: 'forward',
      operator: 'on_or_before',
    },
  };
  expect(days(forecast('2026-01-01', '2076-12-31', { rule }))).toHaveLength(found);
});
