import fc from 'fast-check';
import { addDays, calendarDate as date, weekday } from '#kernel';
import {
  addWorkingDays,
  holidayCalendar,
  isWorkingDay,
  knownUntil,
  previousWorkingDay,
  ukBankHolidays,
  workingDaysBetween,
} from '#calendars';
import published from './data/uk-bank-holidays.json';

const anyDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(date('2012-01-01'), days));

describe('working days in Wales', () => {
  it.each([
    ['2026-08-31', false, 'the summer bank holiday'],
    ['2026-08-28', true, 'the Friday before it'],
    ['2026-12-28', false, 'the substitute for Boxing Day'],
    ['2022-09-19', false, 'the State Funeral'],
    ['2026-06-15', true, 'a holiday in Scotland only'],
    ['2026-04-03', false, 'Good Friday'],
    ['2026-11-22', false, 'a Sunday'],
  ])('%s: %p (%s)', (on, expected) => {
    expect(isWorkingDay(date(on), 'wales', ukBankHolidays)).toBe(expected);
  });

  it.each([
    ['2026-08-31', '2026-08-28', false],
    ['2026-11-23', '2026-11-23', false],
    ['2031-08-31', '2031-08-29', true],
    ['2036-08-31', '2036-08-29', true],
  ])('%s rolls back to %s (provisional: %p)', (from, on, provisional) => {
    expect(previousWorkingDay(date(from), 'wales', ukBankHolidays)).toEqual({ on, provisional });
  });

  it('rolls back onto a working day, at most a week away, never forward', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const { on } = previousWorkingDay(from, 'wales', ukBankHolidays);
        expect(on <= from && on >= addDays(from, -7)).toBe(true);
        expect(isWorkingDay(on, 'wales', ukBankHolidays)).toBe(true);
        expect(weekday(on)).toBeLessThan(6);
      }),
    );
  });

  it('counts what it adds', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, count) => {
        const { on } = addWorkingDays(from, count, 'wales', ukBankHolidays);
        expect(workingDaysBetween(from, on, 'wales', ukBankHolidays)).toBe(count);
      }),
    );
  });

  it('never counts backwards', () => {
    expect(workingDaysBetween(date('2026-11-23'), date('2026-11-20'), 'wales', ukBankHolidays)).toBe(0);
  });
});

describe('a published list', () => {
  it('is known to the end of its last whole year', () => {
    expect(knownUntil(ukBankHolidays)).toBe('2028-12-31');
    expect(ukBankHolidays.version).toBe('govuk-bank-holidays@2026-08-21');
  });

  it.each([
    ['a day twice', [{ ...first() }, { ...first() }], 'stands twice'],
    ['an impossible day', [{ ...first(), date: '2026-02-30' }], 'not a calendar date'],
    ['no Welsh title', [{ ...first(), title_cy: '' }], 'title_cy'],
  ])('is refused with %s', (_case, days, message) => {
    const file = { ...published, divisions: { ...published.divisions, scotland: days } };
    expect(() => holidayCalendar(file)).toThrow(message);
  });

  function first() {
    return published.divisions.scotland[0];
  }
});
