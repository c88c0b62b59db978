import { calendarDate as date, yearOf } from '#domain/kernel';
import { announcedSince, asKnownOn } from './as-known-on';
import { expectedHolidays } from './expected-holidays';
import { DIVISIONS, type Division, holidayCalendar } from './holiday-calendar';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { announcements, published } from '../shipped-holidays/data.testing';

const fresh = () => holidayCalendar(published, announcements);
const asKnown = (day: string) => asKnownOn(fresh(), date(day));
const has = (day: string, on: string, division: Division = 'england-and-wales') =>
  asKnown(day).divisions[division].has(date(on));

describe('a list as it was known on a day', () => {
  it.each([
    ['2022-09-09', '2022-09-19', false, 'the day before the State Funeral was proclaimed'],
    ['2022-09-10', '2022-09-19', true, 'the day it was'],
    ['2022-11-05', '2023-05-08', false, 'the day before the Coronation holiday was announced'],
    ['2022-11-06', '2023-05-08', true, 'the day it was'],
    ['2019-06-06', '2020-05-08', false, 'the day before the early May holiday was moved'],
    ['2019-06-06', '2020-05-04', true, 'when the Monday still stood'],
    ['2019-06-07', '2020-05-08', true, 'the day it was moved'],
    ['2019-06-07', '2020-05-04', false, 'when the Monday no longer stood'],
    ['2020-11-11', '2022-06-03', false, 'the day before the Platinum Jubilee was announced'],
    ['2020-11-12', '2022-06-03', true, 'the day it was'],
    ['2019-01-01', '2020-05-04', true, 'the first day of the year before'],
    ['2018-12-31', '2020-05-04', false, 'the day before that'],
    ['2018-12-31', '2020-12-25', false, 'when even Christmas was in no list yet'],
  ])('on %s has %s: %p (%s)', (day, on, expected) => {
    expect(has(day, on)).toBe(expected);
  });

  it.each([
    ['2026-01-31', false, 'three days before it was proclaimed'],
    ['2026-02-02', false, 'the day before'],
    ['2026-02-03', true, 'the day it was'],
  ])('on %s has the extra holiday of Scotland of 15 June 2026: %p (%s)', (day, expected) => {
    expect(has(day, '2026-06-15', 'scotland')).toBe(expected);
    expect(has(day, '2026-06-15')).toBe(false);
  });

  it.each(DIVISIONS)('has an announcement for every holiday outside the yearly pattern: %s', (division) => {
    const announced = new Set(
      announcements.announcements.flatMap(({ date, announced }) => (announced ? [date] : [])),
    );
    const displaced = new Set(announcements.announcements.flatMap(({ displaces }) => displaces?.date ?? []));
    const listed = new Set([...fresh().divisions[division].keys()]);
    const years = [...new Set([...listed].map((on) => yearOf(on)))];
    const expected = new Set(years.flatMap((year) => expectedHolidays(year, division).map(({ on }) => on)));
    expect([...listed].filter((on) => !expected.has(on) && !announced.has(on))).toEqual([]);
    expect([...expected].filter((on) => !listed.has(on) && !displaced.has(on))).toEqual([]);
  });

  it('has what was proclaimed for every part of the United Kingdom in none of them before', () => {
    for (const division of ['england-and-wales', 'scotland', 'northern-ireland'] as const) {
      expect([has('2022-09-09', '2022-09-19', division), has('2022-09-10', '2022-09-19', division)]).toEqual([
        false,
        true,
      ]);
      expect(has('2022-09-09', '2022-12-26', division)).toBe(true);
    }
  });

  it('names the ordinary holiday that was displaced as it then stood', () => {
    expect(asKnown('2019-06-06').divisions['england-and-wales'].get(date('2020-05-04'))).toEqual({
      on: '2020-05-04',
      title: { en: 'Early May bank holiday', cy: 'Gŵyl banc dechrau Mai' },
      substitute: false,
      knownSince: '2019-01-01',
    });
  });

  it.each([
    ['2022-09-09', '2022-09-09', '2023-12-31'],
    ['2027-01-01', '2026-08-21', '2028-12-31'],
    ['2000-01-01', '2000-01-01', '2012-01-01'],
  ])('on %s is as at %s and reaches to %s', (day, asAt, knownUntil) => {
    const { version, ...known } = asKnown(day);
    expect(known).toMatchObject({ asAt, knownFrom: '2012-01-01', knownUntil });
    expect(version).toBe(`${ukBankHolidays.version}/as-known-on/${day}`);
  });

  it('is made once for a day', () => {
    const calendar = fresh();
    expect(asKnownOn(calendar, date('2022-09-09'))).toBe(asKnownOn(calendar, date('2022-09-09')));
    expect(asKnownOn(calendar, date('2022-09-10'))).not.toBe(asKnownOn(calendar, date('2022-09-09')));
  });
});

const JUBILEE = ['2022-06-02', '2022-06-03'];

describe('what was announced after a day', () => {
  it.each([
    ['2019-06-06', ['2020-05-08', ...JUBILEE, '2022-09-19', '2023-05-08', '2026-06-15']],
    ['2019-06-07', [...JUBILEE, '2022-09-19', '2023-05-08', '2026-06-15']],
    ['2022-09-09', ['2022-09-19', '2023-05-08', '2026-06-15']],
    ['2022-09-10', ['2023-05-08', '2026-06-15']],
    ['2022-11-06', ['2026-06-15']],
    ['2026-02-03', []],
  ])('%s: %p', (day, expected) => {
    expect(announcedSince(fresh(), date(day)).map(({ on }) => on)).toEqual(expected);
  });

  it('is in the order of the days, whatever the order of the list', () => {
    const turned = [...published.divisions['england-and-wales']].reverse();
    const divisions = { ...published.divisions, 'england-and-wales': turned };
    const calendar = holidayCalendar({ ...published, divisions }, announcements);
    expect(announcedSince(calendar, date('2019-01-01')).map(({ on }) => on)).toEqual([
      '2020-05-08',
      ...JUBILEE,
      '2022-09-19',
      '2023-05-08',
      '2026-06-15',
    ]);
  });
});
