import { asKnownOn } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { calendarDate as date } from '#domain/kernel';
import { compareForecasts } from './compare-forecasts';
import { type ForecastQuestion, forecastDeadlines } from './forecast-deadlines';
import { type DeadlineRule, deadlineRuleSchema } from '../rules/rule';
import { section89 } from '../rules.testing';

const decade = (rule: DeadlineRule, more: Partial<ForecastQuestion> = {}): ForecastQuestion => ({
  rule,
  calendar: ukBankHolidays,
  from: date('2026-01-01'),
  until: date('2036-12-31'),
  ...more,
});

describe('a forecast', () => {
  it('lists last days, milestones as counted and reminders on the working day before', () => {
    const days = forecastDeadlines(
      decade(section89(2021), {
        occurrences: 1,
        milestones: [{ id: 'draft', count: 3, unit: 'month' }],
        reminders: [
          { id: 'P4W', count: 4, unit: 'week' },
          { id: 'P0D', count: 0, unit: 'day' },
        ],
      }),
    );
    expect(days).toEqual([
      { on: '2026-05-31', kind: 'milestone', occurrence: 1, id: 'draft' },
      { on: '2026-08-03', kind: 'reminder', occurrence: 1, id: 'P4W' },
      { on: '2026-08-28', kind: 'reminder', occurrence: 1, id: 'P0D' },
      { on: '2026-08-31', kind: 'last-day', occurrence: 1 },
    ]);
  });

  it('leaves out what lies before its first day and after its last', () => {
    const days = forecastDeadlines(decade(section89(2001), { until: date('2032-01-01') }));
    expect(days.map(({ on }) => on)).toEqual(['2026-08-31', '2031-08-31']);
  });

  it('ends where the occurrences no longer move on, and where no more can be asked for', () => {
    const title = { en: 'x', cy: 'x' };
    const after = (anchor: object) => ({
      primitive: 'offset',
      anchor,
      count: 1,
      unit: 'month',
      convention: 'after',
      direction: 'forward',
      operator: 'on_or_before',
    });
    const rule = deadlineRuleSchema.parse({
      primitive: 'earliest',
      of: [after({ kind: 'event', event: 'asked', title }), after({ kind: 'literal', date: '2027-03-31' })],
    });
    const facts = { anchors: { asked: [{ date: date('2026-01-05') }] } };
    // the first is known; of each later one only the day that stands for all of them
    expect(forecastDeadlines(decade(rule, { facts })).map(({ on }) => on)).toEqual([
      '2026-02-05',
      ...Array.from({ length: 4 }, () => '2027-04-30'),
    ]);
    const monthly = deadlineRuleSchema.parse({
      primitive: 'period-end',
      periods: {
        kind: 'contiguous',
        start: { kind: 'literal', date: '2026-01-01' },
        count: 1,
        unit: 'month',
      },
      operator: 'on_or_before',
    });
    expect(forecastDeadlines(decade(monthly, { until: date('9999-12-31') }))).toHaveLength(10_000);
  });

  it('of a rule without a date is empty', () => {
    const open = { primitive: 'open', reason: 'continuous', explanation: { en: 'x', cy: 'x' } } as const;
    expect(forecastDeadlines(decade(open))).toEqual([]);
  });
});

describe('what if', () => {
  const reply: DeadlineRule = {
    primitive: 'offset',
    anchor: { kind: 'literal', date: date('2022-09-09') },
    count: 20,
    unit: { counted: 'working-day', regime: 'wales' },
    convention: 'after',
    direction: 'forward',
    operator: 'on_or_before',
  };
  const then = { from: date('2022-01-01'), until: date('2023-01-01') };

  it('another holiday list moves what is counted in working days', () => {
    const known = { ...then, calendar: asKnownOn(ukBankHolidays, date('2022-09-09')) };
    expect(compareForecasts(decade(reply, known), decade(reply, then))).toEqual([
      { kind: 'last-day', occurrence: 1, was: '2022-10-07', becomes: '2022-10-10' },
    ]);
  });

  it('another anchor year moves every occurrence, and a longer interval takes occurrences away', () => {
    expect(compareForecasts(decade(section89(2021)), decade(section89(2020)))).toEqual([
      { kind: 'last-day', occurrence: 1, was: '2026-08-31', becomes: null },
      { kind: 'last-day', occurrence: 2, was: '2031-08-31', becomes: '2030-08-31' },
      { kind: 'last-day', occurrence: 3, was: '2036-08-31', becomes: '2035-08-31' },
    ]);
  });

  it('nothing differs from itself', () => {
    expect(compareForecasts(decade(section89(2021)), decade(section89(2021)))).toEqual([]);
  });
});
