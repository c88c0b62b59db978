import { calendarDate } from './calendar-date';
import { memoizeBy, memoizePerDay, memoizeWhile } from './memoize';

describe('kept results', () => {
  it('are made once for a day of our time, and each time for one far away', () => {
    const made: string[] = [];
    const inWords = memoizePerDay((on) => {
      made.push(on);
      return { on };
    });
    const [near, far] = [calendarDate('2026-08-31'), calendarDate('2101-01-01')];
    expect(inWords(near)).toBe(inWords(near));
    expect(inWords(far)).toEqual(inWords(far));
    expect(made).toEqual(['2026-08-31', '2101-01-01', '2101-01-01']);
  });

  it('may be null', () => {
    const make = jest.fn(() => null);
    const nothing = memoizePerDay(make);
    expect([nothing(calendarDate('1900-01-01')), nothing(calendarDate('1900-01-01'))]).toEqual([null, null]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('are made once for an object, and anew for its equal', () => {
    const make = jest.fn(({ year }: { year: number }) => ({ next: year + 1 }));
    const next = memoizeBy(make);
    const year = { year: 2026 };
    expect(next(year)).toBe(next(year));
    expect(next({ year: 2026 })).toEqual({ next: 2027 });
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('stand while what they rest on does, and are made anew for anything else', () => {
    const make = jest.fn(({ year }: { year: number }, { more }: { more: number }) => year + more);
    const later = memoizeWhile(make, (before, now) => before.more === now.more);
    const year = { year: 2026 };
    expect([later(year, { more: 1 }), later(year, { more: 1 })]).toEqual([2027, 2027]);
    expect(make).toHaveBeenCalledTimes(1);
    expect([later(year, { more: 2 }), later({ year: 2030 }, { more: 2 })]).toEqual([2028, 2032]);
    expect(make).toHaveBeenCalledTimes(3);
  });
});
