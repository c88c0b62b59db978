import fc from 'fast-check';
import { addDays, calendarDate as date, faultsOf } from '#domain/kernel';
import { addWorkingDays, workingDaysBetween } from './working-days';
import { dayOff, isWorkingDay } from './day-off';
import { type WorkingDayRegime, regimeNames, regimeSchema, termsOf } from './regime';
import { ukBankHolidays } from '#domain/shipped-holidays';

const why = (on: string, regime: WorkingDayRegime) => {
  const off = dayOff(date(on), regime, ukBankHolidays);
  return typeof off === 'object' ? (off?.title.en ?? 'counts') : off;
};

describe('the Local Government Act 1972, section 243', () => {
  it.each([
    ['2026-12-23', 'counts'],
    ['2026-12-24', 'the Christmas break'],
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-26', 'the Christmas break'],
    ['2026-12-27', 'a bank holiday break'],
    ['2026-12-28', 'Boxing Day'],
    ['2026-12-29', 'a bank holiday break'],
    ['2026-12-30', 'counts'],
    ['2026-12-31', 'a bank holiday break'],
    ['2027-01-01', 'New Year’s Day'],
    ['2027-01-02', 'a bank holiday break'],
    ['2027-01-03', 'day-of-week'],
    ['2027-01-04', 'counts'],
    ['2027-12-23', 'counts'],
    ['2027-12-24', 'the Christmas break'],
    ['2027-12-26', 'the Christmas break'],
    ['2027-12-29', 'the Christmas break'],
    ['2027-12-30', 'counts'],
    ['2028-01-01', 'a bank holiday break'],
    ['2028-01-04', 'a bank holiday break'],
    ['2028-01-05', 'counts'],
    ['2026-04-01', 'counts'],
    ['2026-04-02', 'the Easter break'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-04', 'the Easter break'],
    ['2026-04-05', 'the Easter break'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-04-07', 'the Easter break'],
    ['2026-04-08', 'counts'],
    ['2026-08-28', 'counts'],
    ['2026-08-29', 'a bank holiday break'],
    ['2026-08-30', 'a bank holiday break'],
    ['2026-08-31', 'Summer bank holiday'],
    ['2026-09-01', 'a bank holiday break'],
    ['2026-09-02', 'counts'],
    ['2026-09-05', 'counts'],
    ['2026-09-06', 'day-of-week'],
  ])('%s: %s', (on, expected) => {
    expect(why(on, 'lga-1972')).toBe(expected);
  });

  it('names a break in both languages', () => {
    expect(dayOff(date('2026-12-24'), 'lga-1972', ukBankHolidays)).toEqual({
      on: '2026-12-24',
      title: { en: 'the Christmas break', cy: 'toriad y Nadolig' },
      substitute: false,
    });
  });
});

describe('other meanings of a working day', () => {
  it.each([
    ['2026-12-24', 'si-2008-1848', 'Christmas Eve'],
    ['2026-12-23', 'si-2008-1848', 'counts'],
    ['2026-12-25', 'si-2008-1848', 'Christmas Day'],
    ['2026-12-24', 'wales', 'counts'],
    ['2026-12-25', 'gowa-2006', 'counts'],
    ['2026-04-03', 'gowa-2006', 'counts'],
    ['2027-12-27', 'gowa-2006', 'Christmas Day'],
    ['2026-08-31', 'gowa-2006', 'Summer bank holiday'],
    ['2026-06-15', 'foi-2000', 'World Cup bank holiday'],
    ['2026-06-15', 'aln-2021', 'counts'],
    ['2026-07-13', 'foi-2000', 'Battle of the Boyne (Orangemen’s Day)'],
    ['2026-07-13', 'scotland', 'counts'],
    ['2026-01-02', 'scotland', '2nd January'],
    ['2026-01-02', 'northern-ireland', 'counts'],
  ] as const)('%s under %s: %s', (on, regime, expected) => {
    expect(why(on, regime)).toBe(expected);
  });

  it('Christmas Eve is a day of the year, no holiday of a list', () => {
    expect(dayOff(date('2024-12-24'), 'si-2008-1848', ukBankHolidays)).toEqual({
      on: '2024-12-24',
      title: { en: 'Christmas Eve', cy: 'Noswyl Nadolig' },
      substitute: false,
    });
  });

  it('a rule may bring terms of its own, and no regime can be made up by its name', () => {
    const [title, source] = [
      { en: 'market days', cy: 'diwrnodau marchnad' },
      { en: 'a charter', cy: 'siarter' },
    ];
    const own = regimeSchema.parse({ title, source, restDays: [1, 2, 3, 4, 5, 7], divisions: [] });
    expect(own).toMatchObject({ alsoOff: [], stillCount: [], breaks: false });
    expect(termsOf(own)).toBe(own);
    expect([why('2026-12-25', own), why('2026-12-26', own)]).toEqual(['day-of-week', 'counts']);
    expect(() => termsOf('dail' as never)).toThrow(new RangeError('no regime is called dail'));
  });

  it.each([
    [
      'a day of the year that does not exist',
      { alsoOff: [{ monthDay: '13-01', title: { en: 'x', cy: 'x' } }] },
      'not a day of the year (MM-DD), such as 12-24',
    ],
    ['no day that counts', { restDays: [1, 2, 3, 4, 5, 6, 7] }, 'at most 6'],
    ['an eighth day of the week', { restDays: [8] }, '7 or less'],
    ['a day 0 of the week', { restDays: [0] }, '1 or more'],
    ['a title in one language', { title: { en: 'x', cy: '' } }, 'is empty'],
    ['another nation', { divisions: ['ireland'] }, 'one of these: england-and-wales'],
  ])('is refused with %s', (_case, part, message) => {
    const text = { en: 'x', cy: 'x' };
    const terms = { title: text, source: text, restDays: [6, 7], divisions: [] };
    expect(regimeSchema.safeParse(terms).success).toBe(true);
    const [fault] = faultsOf(regimeSchema.safeParse({ ...terms, ...part }).error ?? { issues: [] });
    expect(fault?.message.en).toContain(message);
  });
});

describe('laws of every regime', () => {
  const anyDay = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(date('2013-01-01'), days));
  const anyRegime = fc.constantFrom(...regimeNames);

  it('counting at once agrees with counting day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3, max: 400 }), anyRegime, (from, length, regime) => {
        const to = addDays(from, length);
        let count = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
          if (isWorkingDay(day, regime, ukBankHolidays)) count += 1;
        expect(workingDaysBetween(from, to, regime, ukBankHolidays)).toBe(count);
      }),
    );
  });

  it('what is added is counted back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), anyRegime, (from, count, regime) => {
        const { on } = addWorkingDays(from, count, regime, ukBankHolidays);
        expect(workingDaysBetween(from, on, regime, ukBankHolidays)).toBe(count);
      }),
    );
  });
});
