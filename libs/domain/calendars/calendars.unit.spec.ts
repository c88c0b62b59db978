import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type CalendarDate, addDays, calendarDate as date, canonicalJson, weekday } from '#domain/kernel';
import { addWorkingDays, previousWorkingDay, workingDaysBetween } from './working-days';
import { dayOff, isWorkingDay } from './day-off';
import { withExpectedHolidays } from './expected-holidays';
import { holidayCalendar, knownUntil } from './holiday-calendar';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { announcements as announced, published } from '../shipped-holidays/data.testing';

const anyDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(date('2010-01-01'), days));
const works = (on: CalendarDate) => isWorkingDay(on, 'wales', ukBankHolidays);

describe('working days in Wales', () => {
  it.each([
    ['2026-08-31', false, 'the summer bank holiday'],
    ['2026-08-28', true, 'the Friday before it'],
    ['2026-12-25', false, 'Christmas Day'],
    ['2026-12-24', true, 'Christmas Eve'],
    ['2026-12-28', false, 'the substitute for Boxing Day'],
    ['2027-12-28', false, 'the second substitute of 2027'],
    ['2028-01-03', false, 'the substitute for New Year’s Day'],
    ['2022-06-02', false, 'the moved spring bank holiday'],
    ['2022-05-30', true, 'the Monday it was moved from'],
    ['2022-06-03', false, 'the Platinum Jubilee'],
    ['2022-09-19', false, 'the State Funeral'],
    ['2023-05-08', false, 'the Coronation'],
    ['2020-05-08', false, 'the moved early May bank holiday'],
    ['2020-05-04', true, 'the Monday it was moved from'],
    ['2026-06-15', true, 'a holiday in Scotland only'],
    ['2026-04-03', false, 'Good Friday'],
    ['2026-11-22', false, 'a Sunday'],
  ])('%s: %p (%s)', (on, expected) => {
    expect(works(date(on))).toBe(expected);
  });

  it('says why a day does not count', () => {
    const why = (on: string) => dayOff(date(on), 'wales', ukBankHolidays);
    expect(why('2026-08-31')).toEqual({
      on: '2026-08-31',
      title: { cy: 'Gŵyl banc yr haf', en: 'Summer bank holiday' },
      substitute: false,
      knownSince: '2025-01-01',
    });
    expect(why('2026-12-28')).toMatchObject({ substitute: true });
    expect(why('2026-08-30')).toBe('day-of-week');
    expect(why('2026-08-28')).toBeNull();
  });
});

describe('the working day on or before', () => {
  it.each([
    ['2026-08-31', '2026-08-28', false],
    ['2026-11-23', '2026-11-23', false],
    ['2026-12-28', '2026-12-24', false],
    ['2028-12-31', '2028-12-29', false],
    ['2029-01-01', '2028-12-29', true],
    ['2030-12-25', '2030-12-24', true],
    ['2033-12-27', '2033-12-23', true],
    ['2090-04-14', '2090-04-13', true],
    ['9999-12-27', '9999-12-24', true],
    ['1990-12-25', '1990-12-24', true],
    ['2031-08-31', '2031-08-29', true],
    ['2036-08-31', '2036-08-29', true],
    ['2012-01-02', '2011-12-30', true],
    ['2011-12-26', '2011-12-23', true],
  ])('%s: %s (provisional: %p)', (from, on, provisional) => {
    expect(previousWorkingDay(date(from), 'wales', ukBankHolidays)).toEqual({ on, provisional });
  });

  it('is expected to be a working day, at most a week away, never later, and none between was one', () => {
    const expecting = withExpectedHolidays(ukBankHolidays);
    const works = (on: CalendarDate) => isWorkingDay(on, 'wales', expecting);
    fc.assert(
      fc.property(anyDay, (from) => {
        const { on } = previousWorkingDay(from, 'wales', ukBankHolidays);
        expect(on <= from && on >= addDays(from, -7)).toBe(true);
        expect(works(on)).toBe(true);
        expect(weekday(on)).toBeLessThan(6);
        for (let day = addDays(on, 1); day <= from; day = addDays(day, 1)) expect(works(day)).toBe(false);
      }),
    );
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-08-28', '2026-08-31', 0],
    ['2026-08-28', '2026-09-01', 1],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-20', 0],
  ])('after %s to %s: %i', (from, to, count) => {
    expect(workingDaysBetween(date(from), date(to), 'wales', ukBankHolidays)).toBe(count);
  });

  it('agrees with counting day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -10, max: 500 }), (from, length) => {
        const to = addDays(from, length);
        let count = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (works(day)) count += 1;
        expect(workingDaysBetween(from, to, 'wales', ukBankHolidays)).toBe(count);
      }),
    );
  });

  it('counts what it adds, and lands on a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const { on } = addWorkingDays(from, count, 'wales', ukBankHolidays);
        expect(workingDaysBetween(from, on, 'wales', ukBankHolidays)).toBe(count);
        expect(works(on)).toBe(true);
      }),
    );
  });

  it('is provisional once it leaves the published years', () => {
    expect(addWorkingDays(date('2028-12-29'), 1, 'wales', ukBankHolidays)).toEqual({
      on: '2029-01-01',
      provisional: true,
    });
  });

  it.each([[-1], [1.5], [NaN]])('refuses to add %p', (count) => {
    expect(() => addWorkingDays(date('2026-11-23'), count, 'wales', ukBankHolidays)).toThrow(RangeError);
  });
});

describe('a published list', () => {
  it('is known for its whole years', () => {
    expect(ukBankHolidays.knownFrom).toBe('2012-01-01');
    expect(knownUntil(ukBankHolidays)).toBe('2028-12-31');
  });

  it('has a version that only this content bears', () => {
    const hash = (content: unknown): string =>
      createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 12);
    expect(ukBankHolidays.version).toBe(
      `govuk-bank-holidays@2026-08-21/2012-2028/sha256:${hash(published.divisions)}` +
        `+uk-holiday-announcements@2026-11-29/sha256:${hash(announced.announcements)}`,
    );
  });

  const days = published.divisions.scotland;
  it.each([
    ['a day twice', [...days, { ...days[0] }], '2012-01-02 appears twice: keep one'],
    ['an impossible day', [{ ...days[0], date: '2026-02-30' }], 'not a calendar date'],
    ['no Welsh title', [{ ...days[0], title_cy: '' }], 'title_cy'],
    ['no English title', [{ ...days[0], title_en: '' }], 'title_en'],
    ['a year left out', days.filter(({ date: on }) => !on.startsWith('2019')), 'no holiday in 2019'],
    ['nothing in it', [], 'scotland'],
  ])('is refused with %s', (_case, scotland, message) => {
    const file = { ...published, divisions: { ...published.divisions, scotland } };
    expect(() => holidayCalendar(file)).toThrow(message);
  });

  it('is known only as far as its shortest division', () => {
    const scotland = days.filter(({ date: on }) => on < '2028' && on > '2014');
    const calendar = holidayCalendar({ ...published, divisions: { ...published.divisions, scotland } });
    expect([calendar.knownFrom, calendar.knownUntil]).toEqual(['2014-01-01', '2027-12-31']);
  });
});
