import { addDays, calendarDate as date, dateOf, yearOf } from '#domain/kernel';
import { asKnownOn } from './as-known-on';
import { dayOff } from './day-off';
import { DIVISIONS } from './holiday-calendar';
import { expectedHolidays, withExpectedHolidays } from './expected-holidays';
import { ukBankHolidays } from '#domain/shipped-holidays';

/** Years in which something was proclaimed or moved, by division. */
const EXTRAORDINARY = [2012, 2020, 2022, 2023];

const published = (division: (typeof DIVISIONS)[number], year: number) =>
  [...ukBankHolidays.divisions[division].keys()].filter((on) => yearOf(on) === year).sort();

const daysOf = (year: number) =>
  Array.from({ length: 364 }, (_, ahead) => addDays(dateOf(year, 1, 1), ahead));

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

  it.each([
    ['england-and-wales', [2029, 2079, 9999]],
    ['scotland', [2029, 2079, 9999]],
    ['northern-ireland', [2011, 2029, 2079, 9999]],
  ] as const)('are days off in every year of which nothing is published: %s', (regime, years) => {
    const expecting = withExpectedHolidays(ukBankHolidays);
    expect(withExpectedHolidays(ukBankHolidays)).toBe(expecting);
    for (const year of years) {
      const off = daysOf(year).filter((on) => typeof (dayOff(on, regime, expecting) ?? 'works') === 'object');
      expect(off).toEqual(
        expectedHolidays(year, regime)
          .map(({ on }) => on)
          .sort(),
      );
    }
  });

  it('are those of every division that a regime names', () => {
    const why = (on: string) => dayOff(date(on), 'foi-2000', withExpectedHolidays(ukBankHolidays));
    expect(
      ['2029-01-02', '2029-03-19', '2029-07-12', '2029-11-30', '2029-12-25'].map((on) => why(on)),
    ).toMatchObject([
      { title: { en: '2nd January' } },
      { title: { en: 'St Patrick’s Day' }, substitute: true },
      { title: { en: 'Battle of the Boyne (Orangemen’s Day)' } },
      { title: { en: 'St Andrew’s Day' } },
      { title: { en: 'Christmas Day' } },
    ]);
    expect(dayOff(date('2029-12-25'), 'gowa-2006', withExpectedHolidays(ukBankHolidays))).toBeNull();
  });

  it('change nothing in a published year, and follow none that is displaced', () => {
    const why = (on: string, calendar = ukBankHolidays) =>
      dayOff(date(on), 'england-and-wales', withExpectedHolidays(calendar));
    expect(why('2030-05-06')).toMatchObject({ title: { en: 'Early May bank holiday' } });
    expect(why('2026-12-28')).toEqual(dayOff(date('2026-12-28'), 'england-and-wales', ukBankHolidays));
    expect(why('2020-05-04')).toBeNull();
    const before = asKnownOn(ukBankHolidays, date('2020-12-31'));
    expect([why('2022-05-30', before), why('2022-06-02', before)]).toMatchObject([
      null,
      { title: { en: 'Spring bank holiday' } },
    ]);
    expect(withExpectedHolidays(ukBankHolidays).knownUntil).toBe(ukBankHolidays.knownUntil);
  });
});
