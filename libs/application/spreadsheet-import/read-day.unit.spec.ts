import * as fc from 'fast-check';
import { formatDate } from '#domain/deadlines';
import { addDays, calendarDate } from '#domain/kernel';
import { readDay } from './read-day';

const day = (text: string) => {
  const read = readDay(text);
  return read === null ? null : read.ok ? read.value : read.refusal.code;
};

it.each([
  ['31/03/2027', '2027-03-31'],
  ['1/4/2027', '2027-04-01'],
  ['01.04.2027', '2027-04-01'],
  ['1-4-2027', '2027-04-01'],
  ['2027-03-31', '2027-03-31'],
  ['2027/3/31', '2027-03-31'],
  ['2027-03-31T00:00:00.000Z', '2027-03-31'],
  ['31 March 2027', '2027-03-31'],
  ['31st March 2027', '2027-03-31'],
  ['31st of March 2027', '2027-03-31'],
  ['31-Mar-2027', '2027-03-31'],
  ['31 Mawrth 2027', '2027-03-31'],
  ['1af o Fawrth 2027', '2027-03-01'],
  ['Wednesday 31 March 2027', '2027-03-31'],
  ['Wednesday, 31 March 2027', '2027-03-31'],
  ['dydd Mercher 31 Mawrth 2027', '2027-03-31'],
  ['March 31, 2027', '2027-03-31'],
  ['29/02/2028', '2028-02-29'],
  ['  31/03/2027 ', '2027-03-31'],
])('%s is %s', (text, on) => {
  expect(day(text)).toBe(on);
});

it.each([
  ['31/03/27', 'two-digit-year'],
  ['1.4.27', 'two-digit-year'],
  ['31 March 27', 'two-digit-year'],
  ['03/31/2027', 'month-first'],
  ['12/13/2027', 'month-first'],
  ['31/02/2027', 'no-such-day'],
  ['29/02/2027', 'no-such-day'],
  ['29 Chwefror 1900', 'no-such-day'],
  ['13/25/2027', 'no-such-day'],
  ['00/01/2027', 'no-such-day'],
  ['Monday 31 March 2027', 'another-weekday'],
  ['46112', 'number-not-date'],
  ['31 Marhc 2027', 'no-such-month'],
  ['31 Mawrht 2027', 'no-such-month'],
])('%s is refused: %s', (text, code) => {
  expect(day(text)).toBe(code);
});

it.each(['by the end of March 2027', 'TBC', '', 'March 2027', 'erbyn 31 Mawrth 2027', '2027'])(
  '“%s” is no day',
  (text) => {
    expect(day(text)).toBeNull();
  },
);

it('says in both languages which day a month that stands first may mean', () => {
  const read = readDay('03/31/2027');
  expect(read?.ok === false && read.refusal.message).toEqual({
    en: 'This looks as if the month stood first, as in America. Dates are read with the day first. If you mean 31 March 2027, write 31/03/2027.',
    cy: 'Mae hyn yn edrych fel petai’r mis yn gyntaf, fel yn America. Darllenir dyddiadau gyda’r diwrnod yn gyntaf. Os ydych yn golygu 31 Mawrth 2027, ysgrifennwch 31/03/2027.',
  });
});

it('every day that is written by the service is read as itself, in both languages and in figures', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (days) => {
      const on = addDays(calendarDate('1901-01-01'), days);
      const slashed = on.split('-').reverse().join('/');
      for (const text of [on, slashed, formatDate(on, 'en'), formatDate(on, 'cy')]) expect(day(text)).toBe(on);
    }),
  );
});
