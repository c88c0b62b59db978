import { calendarDate } from '#domain/kernel';
import { unreasonableDay } from './reasonable-day';

const today = calendarDate('2026-11-24');

it.each([
  ['law', '0999-12-31', 'date-beyond-sense'],
  ['law', '1267-11-18', null],
  ['law', '2200-12-31', null],
  ['law', '2201-01-01', 'date-beyond-sense'],
  ['entry', '1899-12-31', 'date-beyond-sense'],
  ['entry', '1900-01-01', null],
  ['entry', '9999-12-31', 'date-beyond-sense'],
  ['said', '2026-11-24', null],
  ['said', '2026-11-25', 'said-in-future'],
  ['as-at', '2026-11-24', null],
  ['as-at', '2026-11-25', 'as-at-in-future'],
  ['as-at', '1899-12-31', 'date-beyond-sense'],
  ['fact', '1872-07-18', null],
  ['fact', '2076-11-24', null],
  ['fact', '2076-11-25', 'date-too-far-ahead'],
  ['ahead', '2036-11-24', null],
  ['ahead', '2036-11-25', 'date-too-far-ahead'],
  ['ahead', '9999-12-31', 'date-beyond-sense'],
] as const)('%s on %s: %s', (kind, on, code) => {
  const found = unreasonableDay(kind, calendarDate(on), today);
  expect(found?.code ?? null).toBe(code);
  if (found === null) return;
  expect(found.message.cy).not.toBe(found.message.en);
  expect(found.message.en).not.toMatch(/\d{4}-\d{2}/u);
});

it('what a day ahead is cannot be said where nobody knows the day', () => {
  for (const kind of ['said', 'as-at', 'fact', 'ahead'] as const)
    expect(unreasonableDay(kind, calendarDate('2199-01-01'), null)).toBeNull();
});
