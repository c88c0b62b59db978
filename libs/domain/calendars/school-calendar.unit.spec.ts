import { calendarDate as date } from '#domain/kernel';
import { schoolCalendarSchema, schoolDays } from './school-calendar';
import { ukBankHolidays } from '#domain/shipped-holidays';

const file = {
  about: 'made up',
  version: 'x',
  asAt: '2025-09-01',
  authority_en: 'an authority',
  authority_cy: 'awdurdod',
  terms: [
    { from: '2026-04-13', to: '2026-07-20' },
    { from: '2026-01-05', to: '2026-03-27' },
  ],
  closures: [{ from: '2026-05-25', to: '2026-05-30', title_en: 'half term', title_cy: 'hanner tymor' }],
};
const days = schoolDays(schoolCalendarSchema.parse(file), ukBankHolidays);
const why = (on: string) => {
  const passed = days.passedOver(date(on));
  return typeof passed === 'object' ? (passed?.title ?? 'counts') : passed;
};

describe('school days', () => {
  it.each([
    ['2026-01-05', 'counts'],
    ['2026-03-27', 'counts'],
    ['2026-03-30', 'outside-term'],
    ['2026-03-28', 'day-of-week'],
    ['2026-03-29', 'day-of-week'],
    ['2026-04-13', 'counts'],
    ['2026-05-04', { en: 'Early May bank holiday', cy: 'Gŵyl banc dechrau Mai' }],
    ['2026-05-22', 'counts'],
    ['2026-05-25', { en: 'half term', cy: 'hanner tymor' }],
    ['2026-05-29', { en: 'half term', cy: 'hanner tymor' }],
    ['2026-05-30', 'day-of-week'],
    ['2026-06-01', 'counts'],
    ['2026-07-20', 'counts'],
    ['2026-07-21', 'outside-term'],
  ])('%s: %j', (on, expected) => {
    expect(why(on)).toEqual(expected);
  });

  it('are known from the first day of the first term to the last of the last, and never provisional', () => {
    expect(days).toMatchObject({
      title: { en: 'school days', cy: 'diwrnodau ysgol' },
      source: { en: 'an authority', cy: 'awdurdod' },
      version: `x+${ukBankHolidays.version}`,
      knownFrom: '2026-01-05',
      knownUntil: '2026-07-20',
      mayBeProvisional: false,
      restDays: [6, 7],
    });
    expect(days.passedOver(date('2026-05-26'))).toMatchObject({ on: '2026-05-26', substitute: false });
  });

  it.each([
    ['no term', { terms: [] }, 'terms'],
    [
      'a term that ends before it begins',
      { terms: [{ from: '2026-01-05', to: '2026-01-04' }] },
      'terms.0.to',
    ],
    [
      'a closure without a Welsh title',
      { closures: [{ ...file.closures[0], title_cy: '' }] },
      'closures.0.title_cy',
    ],
    [
      'a closure without an English title',
      { closures: [{ ...file.closures[0], title_en: '' }] },
      'closures.0.title_en',
    ],
    ['an authority without a name', { authority_en: '' }, 'authority_en'],
    ['no Welsh name', { authority_cy: '' }, 'authority_cy'],
    ['no version', { version: '' }, 'version'],
    ['a day that is none', { asAt: '2026-02-30' }, 'asAt'],
  ])('are refused with %s', (_case, part, path) => {
    const issues = schoolCalendarSchema.safeParse({ ...file, ...part }).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  it('may be one day, and need no closures', () => {
    const { closures: _none, ...without } = file;
    const oneDay = { ...without, terms: [{ from: '2026-01-05', to: '2026-01-05' }] };
    expect(schoolCalendarSchema.parse(oneDay).closures).toEqual([]);
  });
});
