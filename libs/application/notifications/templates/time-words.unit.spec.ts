import fc from 'fast-check';
import { addDays, addMonths, calendarDate, daysBetween } from '#domain/kernel';
import { lengthInWords, timeLeft, timeLeftNote } from './time-words';

const day = calendarDate;

it.each([
  ['2025-11-29', '2026-08-31', '9 months and 2 days', '9 mis, 2 ddiwrnod'],
  ['2026-01-31', '2026-02-28', '1 month', '1 mis'],
  ['2026-08-30', '2026-08-31', '1 day', '1 diwrnod'],
  ['2026-08-26', '2026-08-31', '5 days', '5 niwrnod'],
  ['2026-08-25', '2026-08-31', '6 days', '6 diwrnod'],
  ['2026-08-20', '2026-08-31', '11 days', '11 o ddiwrnodau'],
  ['2026-08-19', '2026-08-31', '12 days', '12 niwrnod'],
  ['2026-08-02', '2026-08-31', '29 days', '29 o ddiwrnodau'],
  ['2026-06-30', '2026-08-31', '2 months and 1 day', '2 fis, 1 diwrnod'],
  ['2025-06-28', '2026-08-31', '1 year, 2 months and 3 days', 'blwyddyn, 2 fis, 3 diwrnod'],
  ['2024-08-31', '2026-08-31', '2 years', '2 flynedd'],
  ['2021-08-31', '2026-08-31', '5 years', '5 mlynedd'],
  ['2004-08-31', '2026-08-31', '22 years', '22 o flynyddoedd'],
])('from %s to %s: %s; %s', (from, to, en, cy) => {
  expect(lengthInWords(day(from), day(to))).toEqual({ en, cy });
});

it('says how long is left, that today is the day, or how long ago it passed', () => {
  const last = day('2026-08-31');
  expect(timeLeft(day('2026-08-28'), last)).toEqual({
    en: 'Time left: 3 days.',
    cy: 'Yr amser sydd ar ôl: 3 diwrnod.',
  });
  expect(timeLeft(last, last)).toEqual({ en: 'Today is the last day.', cy: 'Heddiw yw’r diwrnod olaf.' });
  expect(timeLeft(day('2026-09-03'), last)).toEqual({
    en: 'That day passed 3 days ago.',
    cy: 'Mae’r diwrnod hwnnw wedi mynd heibio. Yr amser ers hynny: 3 diwrnod.',
  });
  expect(timeLeftNote(last, last).en).toBe('today');
});

it('counts whole months and days that add up to the day again', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('2000-01-01'), count));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 5_000 }), (from, length) => {
      const to = addDays(from, length);
      const { en } = lengthInWords(from, to);
      const count = (unit: string): number => Number(new RegExp(`(\\d+) ${unit}`).exec(en)?.[1] ?? 0);
      const months = addMonths(from, count('year') * 12 + count('month'));
      expect(addDays(months, count('day'))).toBe(to);
      expect(daysBetween(months, to)).toBeLessThan(31);
    }),
  );
});
