import { both, calendarDate as date, daysBetween } from '#domain/kernel';
import { NoDayCounts } from './bounds';
import { addWorkingDays } from './working-days';
import { countDays } from './count-days';
import { ukBankHolidays } from '#domain/shipped-holidays';
import { type CountableDays, workingDays } from './countable-days';

const start = date('2024-01-01');
/** Only every n-th day after the start counts. */
const daysAfter = (counting: readonly number[], mayBeProvisional = true): CountableDays => ({
  title: both('days', 'dyddiau'),
  source: both('x', 'x'),
  version: 'x',
  restDays: [],
  mayBeProvisional,
  knownFrom: date('2024-01-01'),
  knownUntil: date('2024-12-31'),
  passedOver: (on) => (counting.includes(daysBetween(start, on)) ? null : 'not-sitting'),
});
const count = (days: CountableDays, howMany = 1) =>
  countDays({ from: start, count: howMany, direction: 'forward', counting: 'after', days });

describe('a count of days', () => {
  it('waits 41 years for one that counts, again after each, and no longer', () => {
    expect(count(daysAfter([402])).passedOver).toHaveLength(401);
    expect(count(daysAfter([15_000])).passedOver).toHaveLength(14_999);
    expect(count(daysAfter([15_000, 30_000]), 2).counted).toHaveLength(2);
    expect(() => count(daysAfter([15_001]))).toThrow(new NoDayCounts(15_000));
  });

  it('waits for nothing while the clock is stopped, and looks at 40,000 days at most', () => {
    const from = { from: start, count: 1, direction: 'forward', counting: 'after' } as const;
    const stoppedFor = (length: number) =>
      countDays({
        ...from,
        days: daysAfter([length + 1]),
        stopped: (on) => daysBetween(start, on) <= length,
      });
    expect(stoppedFor(427).passedOver).toHaveLength(427);
    expect(stoppedFor(39_999).passedOver).toHaveLength(39_999);
    expect(() => stoppedFor(40_000)).toThrow(new NoDayCounts(40_000));
  });

  it('names the first day of which nothing is known, and goes on only if a provisional answer may be given', () => {
    expect(count(daysAfter([400]))).toMatchObject({ on: '2025-02-04', beyond: '2025-01-01' });
    expect(count(daysAfter([400], false))).toMatchObject({
      on: '2025-01-01',
      beyond: '2025-01-01',
      counted: [],
    });
    expect(count(daysAfter([365]))).toMatchObject({ on: '2024-12-31', beyond: null });
  });

  it('passes over what counts while the clock is stopped', () => {
    const stopped = (on: string) => on === '2024-01-03';
    const days = daysAfter([2, 3]);
    expect(
      countDays({ from: start, count: 1, direction: 'forward', counting: 'after', days, stopped }),
    ).toMatchObject({
      on: '2024-01-04',
      counted: ['2024-01-04'],
      passedOver: [
        { on: '2024-01-02', why: 'not-sitting' },
        { on: '2024-01-03', why: 'clock-stopped' },
      ],
    });
  });

  it('of working days tells its regime, and why each other day did not count', () => {
    const days = workingDays('wales', ukBankHolidays);
    expect(days).toMatchObject({
      title: { en: 'working days in Wales', cy: 'diwrnodau gwaith yng Nghymru' },
      version: ukBankHolidays.version,
      knownFrom: '2012-01-01',
      knownUntil: '2028-12-31',
      mayBeProvisional: true,
      restDays: [6, 7],
    });
    const { passedOver } = countDays({
      from: date('2026-08-28'),
      count: 1,
      direction: 'forward',
      counting: 'after',
      days,
    });
    expect(passedOver.map(({ why }) => (typeof why === 'object' ? why.title.en : why))).toEqual([
      'day-of-week',
      'day-of-week',
      'Summer bank holiday',
    ]);
  });
});

describe('adding working days', () => {
  it('none are the day itself, whatever day it is', () => {
    expect(addWorkingDays(date('2026-11-22'), 0, 'wales', ukBankHolidays)).toEqual({
      on: '2026-11-22',
      provisional: false,
    });
  });

  it.each([
    ['2011-12-30', true],
    ['2012-01-01', false],
  ])('from %s is provisional: %p', (from, provisional) => {
    expect(addWorkingDays(date(from), 3, 'wales', ukBankHolidays)).toMatchObject({ provisional });
  });

  it('a count that is none is named', () => {
    expect(() => addWorkingDays(date('2026-11-22'), -1, 'wales', ukBankHolidays)).toThrow(
      new RangeError('working days are added in whole numbers from 0: -1'),
    );
  });
});
