import { type ListedDivisions, compareLists, fromGovUk, govUkListSchema } from './govuk-list';
import { ukBankHolidays } from '#domain/shipped-holidays';

const event = (date: string, title: string, notes = '') => ({ date, title, notes, bunting: false });
const christmas = event('2029-12-25', 'Christmas Day');
const list = (wales: readonly object[], scotland: readonly object[] = [christmas]) => ({
  'england-and-wales': { division: 'england-and-wales', events: wales },
  scotland: { division: 'scotland', events: scotland },
  'northern-ireland': { division: 'northern-ireland', events: [christmas] },
});
const read = (english: object, welsh: object | null = null) =>
  fromGovUk(govUkListSchema.parse(english), welsh && govUkListSchema.parse(welsh), ukBankHolidays);
const divisionsOf = (result: ReturnType<typeof read>): ListedDivisions => {
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
};
const jubilee = event('2029-06-04', 'A new jubilee');

describe('the list of GOV.UK in our form', () => {
  it('keeps the years that it no longer names, and takes its own years from it alone', () => {
    const newer = list([
      event('2028-12-25', 'Christmas Day'),
      event('2029-12-26', 'Boxing Day', 'Substitute day'),
    ]);
    const wales = divisionsOf(read(newer))['england-and-wales'];
    expect(wales.filter(({ date }) => date < '2028')).toHaveLength(
      [...ukBankHolidays.divisions['england-and-wales'].keys()].filter((on) => on < '2028').length,
    );
    expect(wales.filter(({ date }) => date >= '2028')).toEqual([
      {
        date: '2028-12-25',
        title_en: 'Christmas Day',
        title_cy: 'Dydd Nadolig',
        substitute: false,
        notes_en: null,
      },
      {
        date: '2029-12-26',
        title_en: 'Boxing Day',
        title_cy: 'Dydd San Steffan',
        substitute: true,
        notes_en: 'Substitute day',
      },
    ]);
  });

  it('remembers which earlier days were substitutes', () => {
    const wales = divisionsOf(read(list([christmas])))['england-and-wales'];
    expect(wales.find(({ date }) => date === '2026-12-28')).toEqual({
      date: '2026-12-28',
      title_en: 'Boxing Day',
      title_cy: 'Dydd San Steffan',
      substitute: true,
      notes_en: 'Substitute day',
    });
    expect(wales.find(({ date }) => date === '2026-12-25')).toMatchObject({
      substitute: false,
      notes_en: null,
    });
  });

  it('keeps a note that tells of no substitute', () => {
    const [last] = divisionsOf(read(list([event('2029-12-25', 'Christmas Day', 'Extra bank holiday')])))[
      'england-and-wales'
    ].slice(-1);
    expect(last).toMatchObject({ substitute: false, notes_en: 'Extra bank holiday' });
  });

  it('takes a Welsh title from the Welsh list of the same division and day', () => {
    const welsh = list([event('2029-12-25', 'Dydd Nadolig'), event('2029-06-04', 'Jiwbilî newydd')]);
    const wales = divisionsOf(read(list([jubilee, christmas]), welsh))['england-and-wales'];
    expect(wales.find(({ date }) => date === '2029-06-04')?.title_cy).toBe('Jiwbilî newydd');
  });

  it('refuses a title that nobody has put into Welsh, naming each once', () => {
    const other = event('2029-06-05', 'Another');
    const result = read(list([jubilee, other, christmas], [jubilee]));
    expect(result).toEqual({
      ok: false,
      refusal: {
        code: 'no-welsh-title',
        message: {
          en: 'These holidays have no Welsh title yet: A new jubilee; Another. Give GOV.UK’s Welsh list with --welsh.',
          cy: 'Nid oes teitl Cymraeg i’r gwyliau hyn eto: A new jubilee; Another. Rhowch restr Gymraeg GOV.UK gyda --welsh.',
        },
      },
    });
  });

  it.each([
    ['a division without a holiday', list([]), 'england-and-wales.events'],
    ['a day that does not exist', list([event('2029-02-29', 'x')]), 'england-and-wales.events.0.date'],
    ['no title', list([event('2029-02-28', '')]), 'england-and-wales.events.0.title'],
  ])('is refused with %s', (_case, file, path) => {
    expect(govUkListSchema.safeParse(file).error?.issues[0]?.path.join('.')).toBe(path);
  });
});

describe('two lists', () => {
  it('do not differ where they name the same days by the same names', () => {
    const same = Object.fromEntries(
      Object.entries(ukBankHolidays.divisions).map(([division, days]) => [
        division,
        [...days.values()].map(({ on, title }) => ({ date: on, title_en: title.en })),
      ]),
    );
    expect(compareLists(ukBankHolidays, same as unknown as ListedDivisions)).toEqual([]);
  });

  it('differ by what is added, removed and renamed, in the order of days within each division', () => {
    const all = divisionsOf(read(list([christmas])));
    const changed = {
      ...all,
      'england-and-wales': [
        ...all['england-and-wales']
          .filter(({ date }) => date !== '2026-12-28' && date !== '2012-06-05')
          .reverse(),
      ].map((holiday) => (holiday.date === '2026-08-31' ? { ...holiday, title_en: 'August' } : holiday)),
    };
    const differences = compareLists(ukBankHolidays, changed).filter(({ date }) => date < '2028');
    expect(differences).toEqual([
      {
        division: 'england-and-wales',
        date: '2012-06-05',
        change: 'removed',
        title: 'Queen’s Diamond Jubilee',
      },
      { division: 'england-and-wales', date: '2026-08-31', change: 'renamed', title: 'August' },
      { division: 'england-and-wales', date: '2026-12-28', change: 'removed', title: 'Boxing Day' },
    ]);
    expect(compareLists(ukBankHolidays, changed).filter(({ date }) => date > '2028-12-31')).toEqual(
      ['england-and-wales', 'scotland', 'northern-ireland'].map((division) => ({
        division,
        date: '2029-12-25',
        change: 'added',
        title: 'Christmas Day',
      })),
    );
  });
});
