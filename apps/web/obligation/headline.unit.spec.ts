import { formatDate } from '#domain/deadlines';
import { type CalendarDate, addDays, calendarDate } from '#domain/kernel';
import { obligationStandings } from '#domain/obligations';
import { hasSentence } from '../platform/locale';
import { distanceInWords, distanceTo, headline } from './headline';

const TODAY = calendarDate('2026-11-29');
const from = (days: number): CalendarDate => addDays(TODAY, days);

it.each<[string, string, string]>([
  ['2026-11-29', 'today', 'heddiw'],
  ['2026-11-30', 'tomorrow', 'yfory'],
  ['2026-12-01', 'in 2 days', 'ymhen 2 ddiwrnod'],
  ['2026-12-11', 'in 12 days', 'ymhen 12 o ddiwrnodau'],
  ['2026-11-28', 'yesterday', 'ddoe'],
  ['2026-08-31', '90 days ago', '90 o ddiwrnodau yn ôl'],
  ['2027-05-28', 'in 5 months', 'ymhen 5 mis'],
  ['2025-05-29', '18 months ago', '18 mis yn ôl'],
  ['2031-08-31', 'in over 4 years', 'ymhen dros 4 o flynyddoedd'],
  ['9999-12-31', 'in over 7973 years', 'ymhen dros 7973 o flynyddoedd'],
])('%s is %s', (on, english, welsh) => {
  expect(distanceInWords(calendarDate(on), TODAY, 'en')).toBe(english);
  expect(distanceInWords(calendarDate(on), TODAY, 'cy')).toBe(welsh);
});

it('never says that a later day is nearer, in any of its units', () => {
  const size = { days: 1, months: 34, years: 403 };
  const lengths = Array.from({ length: 1_500 }, (_, days) => {
    const { unit, count } = distanceTo(from(days), TODAY);
    return count * size[unit];
  });
  expect(lengths.filter((length, index) => index > 0 && length < (lengths[index - 1] ?? 0))).toEqual([]);
});

it('says first when it is due, then how far that is, then what became of it', () => {
  const due = { lastLawfulDay: calendarDate('2026-08-31') };
  const current = { due, completion: null, stops: [] } as never;
  const said = (language: 'en' | 'cy'): string =>
    headline({ standing: 'date-passed-outcome-not-recorded', current, undated: null }, TODAY, language);
  expect(said('en')).toBe('Due 31 August 2026 · 90 days ago · outcome not recorded');
  expect(said('cy')).toBe('Dyddiad cau: 31 Awst 2026 · 90 o ddiwrnodau yn ôl · y canlyniad heb ei gofnodi');
  expect(headline({ standing: 'no-date', current: null, undated: 'It waits.' }, TODAY, 'en')).toBe(
    'No due date · It waits.',
  );
  const done = { due: null, completion: { version: { actEffectiveOn: TODAY } }, stops: [] } as never;
  expect(headline({ standing: 'done-no-date', current: done, undated: 'It waits.' }, TODAY, 'en')).toBe(
    `No due date · done on ${formatDate(TODAY, 'en')}`,
  );
});

it('has words for every way in which an entry can stand', () => {
  for (const standing of obligationStandings)
    expect(hasSentence('en', 'obligation', `head.outcome.${standing}`)).toBe(true);
});
