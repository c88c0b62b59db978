import { Temporal } from 'temporal-polyfill';
import { addMonths, calendarDate, isCalendarDate } from './calendar-date';
import {
  type Instant,
  atTimeInWales,
  dateInWales,
  endOfDay,
  fromMillis,
  instant,
  startOfDay,
  toMillis,
} from './instant';
import { canonicalJson } from './canonical-json';

const date = calendarDate;

describe('calendar dates', () => {
  it('refuses a day that does not exist', () => {
    expect(() => date('2026-02-31')).toThrow(RangeError);
    expect(isCalendarDate('2026-2-3')).toBe(false);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['1978-09-30', 4, '1979-01-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2024-04-01', 48, '2028-04-01'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(date(from), months)).toBe(to);
  });
});

describe('instants in Wales', () => {
  it.each([
    ['2026-08-31', '2026-08-31T23:00:00.000Z'],
    ['2029-12-31', '2030-01-01T00:00:00.000Z'],
  ])('the day %s ends at %s', (on, at) => {
    expect(endOfDay(date(on))).toBe(at);
  });

  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-11-23', 24],
  ])('%s has %i hours', (on, hours) => {
    expect((toMillis(endOfDay(date(on))) - toMillis(startOfDay(date(on)))) / 3_600_000).toBe(hours);
  });

  it('reads the local date on both sides of midnight in summer', () => {
    expect(dateInWales(instant('2026-08-31T22:59:59.999Z'))).toBe('2026-08-31');
    expect(dateInWales(instant('2026-08-31T23:00:00Z'))).toBe('2026-09-01');
  });

  it('moves a skipped wall-clock time on by the gap', () => {
    expect(atTimeInWales(date('2026-03-29'), '01:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('reads and writes instants as time-zone data does, over a leap day and in years of four digits and fewer', () => {
    const texts = ['1000-01-01T00:00:00.000Z', '1969-12-31T23:59:59.999Z', '2028-02-29T12:34:56.789Z'];
    const beyond = ['0999-12-31T23:59:59.999Z', '9998-12-31T23:59:59.999Z', '9999-01-01T00:00:00.001Z'];
    for (const text of [...texts, ...beyond]) {
      const millis = Temporal.Instant.from(text).epochMilliseconds;
      expect([toMillis(text as Instant), fromMillis(millis)]).toEqual([millis, text]);
    }
    for (const text of ['2026-02-29T00:00:00.000Z', '2026-13-01T00:00:00.000Z', '2026-01-01T24:00:00.000Z'])
      expect(() => toMillis(text as Instant)).toThrow(RangeError);
    expect(() => fromMillis(0.5)).toThrow();
    expect(() => atTimeInWales(date('2026-03-29'), '24:00')).toThrow(RangeError);
  });
});

describe('canonical JSON', () => {
  it('orders keys and keeps Welsh letters', () => {
    expect(canonicalJson({ b: 'ŵ', a: [1, null] })).toBe('{"a":[1,null],"b":"ŵ"}');
  });

  it.each([
    [undefined],
    [NaN],
    [-0],
    [2 ** 53],
    ['\u0000'],
    ['\uD800'],
    [new Date(0)],
    [{ a: undefined }],
    [new Map()],
  ])('refuses %p', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
