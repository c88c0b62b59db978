import fc from 'fast-check';
import { type HolidayCalendar, asKnownOn, regimeNames } from '#domain/calendars';
import { ukBankHolidays } from '#domain/shipped-holidays';
import {
  type CalendarDate,
  addDays,
  calendarDate as date,
  endOfDay,
  startOfDay,
  toMillis,
  weekday,
} from '#domain/kernel';
import { computeDeadline, lastDayOf } from './evaluation/compute-deadline';
import type { DeadlineRule } from './rules/rule';
import type { Facts } from './rules/question';

const CONVENTIONS = ['after', 'beginning-with', 'clear'] as const;
const UNITS = ['day', 'week', 'month', 'year'] as const;

const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(date('2014-01-01'), days));
const anyUnit = fc.oneof(
  fc.constantFrom(...UNITS),
  fc.constantFrom(...regimeNames).map((regime) => ({ counted: 'working-day' as const, regime })),
);
const anyOffset = fc.record({
  primitive: fc.constant('offset' as const),
  anchor: fc.constant({ kind: 'event' as const, event: 'start', title: { en: 'start', cy: 'dechrau' } }),
  count: fc.integer({ min: 1, max: 30 }),
  unit: anyUnit,
  convention: fc.constantFrom(...CONVENTIONS),
  direction: fc.constantFrom('forward' as const, 'backward' as const),
  operator: fc.constantFrom('before' as const, 'on_or_before' as const, 'on' as const),
});

const from = (start: CalendarDate): Facts => ({ anchors: { start: { date: start } } });

function last(
  rule: DeadlineRule,
  start: CalendarDate,
  calendar: HolidayCalendar = ukBankHolidays,
): CalendarDate {
  const day = lastDayOf({ rule, occurrence: 1, calendar, facts: from(start), provisional: true });
  if (day === null) throw new Error('no last day');
  return day;
}

describe('laws of every count', () => {
  it('a later start never gives an earlier end', () => {
    fc.assert(
      fc.property(anyOffset, anyDay, fc.integer({ min: 0, max: 60 }), (rule, start, later) => {
        expect(last(rule, start) <= last(rule, addDays(start, later))).toBe(true);
      }),
    );
  });

  it('forward and backward agree: so many days on and as many back is the start again', () => {
    fc.assert(
      fc.property(anyOffset, anyDay, (rule, start) => {
        const unit = typeof rule.unit === 'string' && rule.unit !== 'day' ? 'week' : 'day';
        const there = { ...rule, unit, operator: 'on', direction: 'forward' } as const;
        expect(last({ ...there, direction: 'backward' }, last(there, start))).toBe(start);
      }),
    );
  });

  it('working days forward and back again end on the start, if that is a working day', () => {
    fc.assert(
      fc.property(anyOffset, anyDay, fc.constantFrom(...regimeNames), (rule, start, regime) => {
        const unit = { counted: 'working-day' as const, regime };
        const there = { ...rule, unit, operator: 'on', direction: 'forward', convention: 'after' } as const;
        const first = last({ ...there, convention: 'beginning-with', count: 1 }, start);
        expect(last({ ...there, direction: 'backward' }, last(there, first))).toBe(first);
      }),
    );
  });

  it('before never yields the named day', () => {
    fc.assert(
      fc.property(anyOffset, anyDay, (rule, start) => {
        const question = { occurrence: 1, calendar: ukBankHolidays, facts: from(start), provisional: true };
        const answer = computeDeadline({ ...question, rule: { ...rule, operator: 'before' } });
        if (!answer.ok) throw new Error(answer.refusal.message.en);
        expect(answer.value.lastLawfulDay).toBe(addDays(answer.value.namedDay, -1));
      }),
    );
  });

  it('the n-th period hangs on the first day alone, never on the period before', () => {
    const periods = (start: CalendarDate, count: number): DeadlineRule => ({
      primitive: 'period-end',
      periods: { kind: 'contiguous', start: { kind: 'literal', date: start }, count, unit: 'month' },
      operator: 'on_or_before',
    });
    const nth = (rule: DeadlineRule, occurrence: number) =>
      lastDayOf({ rule, occurrence, calendar: ukBankHolidays });
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 20 }),
        (start, length, n) => {
          expect(nth(periods(start, length), n)).toBe(nth(periods(start, length * n), 1));
        },
      ),
    );
  });

  it('an added holiday never makes a working-day deadline earlier', () => {
    fc.assert(
      fc.property(anyOffset, anyDay, anyDay, (rule, start, extra) => {
        fc.pre(weekday(extra) <= 5);
        const forward = { ...rule, unit: WORKING, direction: 'forward' } as const;
        const backward = { ...rule, unit: WORKING, direction: 'backward' } as const;
        const more = withHoliday(extra);
        expect(last(forward, start, more) >= last(forward, start)).toBe(true);
        expect(last(backward, start, more) <= last(backward, start)).toBe(true);
      }),
    );
  });

  it('what is known on a day never reckons with what was announced later', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const known = Object.values(asKnownOn(ukBankHolidays, day).divisions).flatMap((days) => [
          ...days.values(),
        ]);
        expect(known.filter(({ knownSince }) => knownSince > day)).toEqual([]);
      }),
    );
  });
});

const WORKING = { counted: 'working-day', regime: 'wales' } as const;

function withHoliday(on: CalendarDate): HolidayCalendar {
  const holiday = { on, title: { en: 'x', cy: 'x' }, substitute: false, knownSince: date('2010-01-01') };
  const wales = new Map(ukBankHolidays.divisions['england-and-wales']).set(on, holiday);
  return { ...ukBankHolidays, divisions: { ...ukBankHolidays.divisions, 'england-and-wales': wales } };
}

describe('days and clocks', () => {
  const HOUR = 3_600_000;
  const lengthOf = (on: CalendarDate) => (toMillis(endOfDay(on)) - toMillis(startOfDay(on))) / HOUR;

  it('the last Sundays of March and October have 23 and 25 hours until 2040, and no other day has', () => {
    for (let year = 2020; year <= 2040; year += 1) {
      const odd: Record<string, number> = {};
      for (let on = date(`${year}-01-01`); on <= `${year}-12-31`; on = addDays(on, 1))
        if (lengthOf(on) !== 24) odd[on] = lengthOf(on);
      const lastSunday = (month: string) => {
        const end = date(`${year}-${month}-31`);
        return addDays(end, -(weekday(end) % 7));
      };
      expect(odd).toEqual({ [lastSunday('03')]: 23, [lastSunday('10')]: 25 });
    }
  });

  it.each([
    ['2026-08-31', '2026-08-31T23:00:00.000Z'],
    ['2029-12-31', '2030-01-01T00:00:00.000Z'],
    ['2026-03-29', '2026-03-29T23:00:00.000Z'],
    ['2026-10-25', '2026-10-26T00:00:00.000Z'],
  ])('%s ends at %s', (on, end) => {
    expect(endOfDay(date(on))).toBe(end);
  });
});

describe('conventions', () => {
  const counted = (
    start: string,
    count: number,
    unit: 'month' | 'year',
    convention: 'after' | 'beginning-with',
  ) =>
    last(
      {
        primitive: 'offset',
        anchor: { kind: 'literal', date: date(start) },
        count,
        unit,
        convention,
        direction: 'forward',
        operator: 'on_or_before',
      },
      date(start),
    );

  it.each([
    ['1978-09-30', 4, 'month', '1979-01-30', '1979-01-29'],
    ['2026-01-31', 1, 'month', '2026-02-28', '2026-02-28'],
    ['2024-04-01', 48, 'month', '2028-04-01', '2028-03-31'],
    ['2012-01-17', 3, 'month', '2012-04-17', '2012-04-16'],
    ['2024-02-29', 1, 'year', '2025-02-28', '2025-02-28'],
    ['2024-02-29', 4, 'year', '2028-02-29', '2028-02-28'],
    ['2023-02-28', 1, 'year', '2024-02-28', '2024-02-27'],
  ] as const)(
    '%s and %d %s(s): after gives %s, beginning with gives %s',
    (start, count, unit, after, beginning) => {
      expect(counted(start, count, unit, 'after')).toBe(after);
      expect(counted(start, count, unit, 'beginning-with')).toBe(beginning);
    },
  );

  it('backward beginning with a day the period begins the day after the corresponding date, or on the last day of a short month', () => {
    const back = (end: string, count: number) =>
      last(
        {
          primitive: 'offset',
          anchor: { kind: 'literal', date: date(end) },
          count,
          unit: 'month',
          convention: 'beginning-with',
          direction: 'backward',
          operator: 'on',
        },
        date(end),
      );
    expect(back('2026-04-16', 3)).toBe('2026-01-17');
    expect(back('2026-03-31', 1)).toBe('2026-02-28');
  });
});
