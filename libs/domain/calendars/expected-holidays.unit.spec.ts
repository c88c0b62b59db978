import { calendarDate as date, yearOf } from '#domain/kernel';
import { DIVISIONS } from './holiday-calendar';
import { expectedHolidays, withExpectedHolidays } from './expected-holidays';
import { ukBankHolidays } from './uk-bank-holidays';

/** Years in which something was proclaimed or moved, by division. */
const EXTRAORDINARY = [2012, 2020, 2022, 2023];

const published = (division: (typeof DIVISIONS)[number], year: number) =>
  [...ukBankHolidays.divisions[division].keys()].filter((on) => yearOf(on) === year).sort();

describe('expected holidays', () => {
  const years = Array.from({ length: 17 }, (_, index) => 2012 + index).filter(
    (year) => !EXTRAORDINARY.includes(year),
  );

  it.each(DIVISIONS)('are those that were published for every ordinary year: %s', (division) => {
    for (const year of years) {
      if (division === 'scotland' && year === 2026) continue;
      const expected = expectedHolidays(year, division).map(({ on }) => on);
      expect({ year, days: expected.sort() }).toEqual({ year, days: published(division, year) });
    }
  });

  it('in Scotland in 2026 are those published but for the one proclaimed for the World Cup', () => {
    const expected = expectedHolidays(2026, 'scotland').map(({ on }) => on);
    expect([...expected, '2026-06-15'].sort()).toEqual(published('scotland', 2026));
  });

  it.each(DIVISIONS)('bear the published titles, and are substitutes where those are: %s', (division) => {
    for (const year of years) {
      const known = ukBankHolidays.divisions[division];
      for (const { on, title, substitute } of expectedHolidays(year, division))
        expect({ on, title, substitute }).toEqual({
          on,
          title: known.get(on)?.title,
          substitute: known.get(on)?.substitute,
        });
    }
  });

  it('move past each other: Christmas on a Saturday is kept on Monday, Boxing Day on Tuesday', () => {
    const days = expectedHolidays(2032, 'england-and-wales').map(({ on }) => on);
    expect(days.slice(-2)).toEqual(['2032-12-27', '2032-12-28']);
    expect(expectedHolidays(2033, 'scotland').map(({ on }) => on)).toEqual(
      expect.arrayContaining(['2033-01-03', '2033-01-04']),
    );
    expect(expectedHolidays(2033, 'scotland').every(({ knownSince }) => knownSince === '2032-01-01')).toBe(
      true,
    );
  });

  it('reach fifty years on, for every division, and are worked out once', () => {
    const extended = withExpectedHolidays(ukBankHolidays);
    expect(withExpectedHolidays(ukBankHolidays)).toBe(extended);
    for (const division of DIVISIONS) {
      const days = [...extended.divisions[division].keys()].sort();
      expect(days.at(-1)?.slice(0, 4)).toBe('2078');
      expect(days.filter((on) => yearOf(on) === 2029)).toEqual(
        expectedHolidays(2029, division)
          .map(({ on }) => on)
          .sort(),
      );
    }
  });

  it('follow the last published year and change nothing in it', () => {
    const extended = withExpectedHolidays(ukBankHolidays).divisions['england-and-wales'];
    expect(extended.get(date('2030-05-06'))?.title.en).toBe('Early May bank holiday');
    expect(extended.get(date('2026-12-28'))).toEqual(
      ukBankHolidays.divisions['england-and-wales'].get(date('2026-12-28')),
    );
    expect(withExpectedHolidays(ukBankHolidays).knownUntil).toBe(ukBankHolidays.knownUntil);
  });
});
