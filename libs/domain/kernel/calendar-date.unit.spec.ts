import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  type CalendarDate,
  addDays,
  addMonths,
  addYears,
  calendarDate,
  dateOf,
  dayOf,
  daysBetween,
  isCalendarDate,
  lastDayOfMonth,
  monthOf,
  weekday,
  yearOf,
} from './calendar-date';

const EPOCH = Temporal.PlainDate.from('0400-01-01');
const anyPlain = fc.integer({ min: 0, max: 3_200_000 }).map((days) => EPOCH.add({ days }));
const ours = (plain: Temporal.PlainDate) => plain.toString() as CalendarDate;

describe('days agree with Temporal', () => {
  it('taken apart', () => {
    fc.assert(
      fc.property(anyPlain, (plain) => {
        const on = ours(plain);
        expect([yearOf(on), monthOf(on), dayOf(on)]).toEqual([plain.year, plain.month, plain.day]);
        expect(weekday(on)).toBe(plain.dayOfWeek);
        expect(lastDayOfMonth(on)).toBe(plain.with({ day: plain.daysInMonth }).toString());
        expect(dateOf(plain.year, plain.month, plain.day)).toBe(on);
      }),
    );
  });

  it('with days, months and years added, and between two', () => {
    fc.assert(
      fc.property(anyPlain, fc.integer({ min: -100_000, max: 100_000 }), (plain, count) => {
        expect(addDays(ours(plain), count)).toBe(plain.add({ days: count }).toString());
        const months = count % 4000;
        expect(addMonths(ours(plain), months)).toBe(
          plain.add({ months }, { overflow: 'constrain' }).toString(),
        );
        const years = count % 390;
        expect(addYears(ours(plain), years)).toBe(plain.add({ years }, { overflow: 'constrain' }).toString());
        expect(daysBetween(ours(plain), addDays(ours(plain), count))).toBe(count);
      }),
    );
  });

  it('with every text of that shape judged alike', () => {
    const part = (max: number, length: number) =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, '0'));
    fc.assert(
      fc.property(part(9999, 4), part(15, 2), part(35, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        // PostgreSQL knows no year 0 either
        let real = year !== '0000';
        try {
          Temporal.PlainDate.from(text, { overflow: 'reject' });
        } catch {
          real = false;
        }
        expect(isCalendarDate(text)).toBe(real);
      }),
      { numRuns: 1000 },
    );
  });
});

it.each(['2026-2-1', '26-02-01', '2026-02-01T00:00', ' 2026-02-01', '+002026-02-01', '2026-02-30'])(
  'no calendar date: %j',
  (text) => {
    expect(() => calendarDate(text)).toThrow(/not a calendar date/);
  },
);

it('refuses to leave the years of four digits', () => {
  expect(() => addDays(calendarDate('9999-12-31'), 1)).toThrow(/four digits/);
  expect(() => addDays(calendarDate('0001-01-01'), -1)).toThrow(/four digits/);
  expect(() => addMonths(calendarDate('9999-12-31'), 1)).toThrow(/four digits/);
  expect(() => addDays(calendarDate('2026-01-01'), Number.NaN)).toThrow(/four digits/);
});
