import { dayLines, daysIn, rangeLine, rangesIn } from './day-lines';

it.each([
  ['5 1 2026 – 27 3 2026'],
  ['5 January 2026 to 27 March 2026'],
  ['o 5 Ionawr 2026 hyd at 27 Mawrth 2026'],
  ['2026-01-05 - 2026-03-27'],
  ['05/01/2026, 27.3.2026'],
])('a term is read as a person writes it: %s', (line) => {
  expect(rangesIn(line)).toEqual([{ from: '2026-01-05', to: '2026-03-27', said: '' }]);
});

it('what stands after the colon is said of the days, and a day may stand alone', () => {
  expect(rangesIn('25 5 2026 – 29 5 2026: Half term / Hanner tymor\n\n4 9 2026: Training')).toEqual([
    { from: '2026-05-25', to: '2026-05-29', said: 'Half term / Hanner tymor' },
    { from: '2026-09-04', to: '2026-09-04', said: 'Training' },
  ]);
});

it.each([
  ['31 2 2026'],
  ['5 1 2026 – 27 3 2025'],
  ['Easter'],
  ['5 1 2026 perhaps'],
  ['{"from":"2026-01-05"}'],
])('what is no line of days is not guessed at: %s', (line) => {
  expect(rangesIn(line)).toBeNull();
});

it('days stand on lines of their own or together, and are written so that they can be read again', () => {
  const days = daysIn('5 6 2023, 6 6 2023\n7 Mehefin 2023');
  expect(days).toEqual(['2023-06-05', '2023-06-06', '2023-06-07']);
  expect(daysIn(dayLines(days!))).toEqual(days);
  const range = { from: days![0]!, to: days![2]! };
  expect(rangesIn(rangeLine(range, 'A / B'))).toEqual([{ ...range, said: 'A / B' }]);
});
