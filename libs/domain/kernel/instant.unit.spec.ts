import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { fromMillis, instant, toMillis } from './instant';

const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const byTemporal = (millis: number): string =>
  Temporal.Instant.fromEpochMilliseconds(millis).toString({ fractionalSecondDigits: 3 });
const EDGES = [FIRST - 1, FIRST, -1, 0, 1, LAST, LAST + 1];

const twoDigits = fc.nat(61).map((number) => String(number).padStart(2, '0'));
/** In the form that this program writes; many name no day or no time. */
const WRITTEN = fc
  .tuple(fc.nat(9999), fc.array(twoDigits, { minLength: 5, maxLength: 5 }), fc.nat(999))
  .map(([year, [month = '', day = '', hour = '', minute = '', second = ''], millis]) => {
    const on = `${String(year).padStart(4, '0')}-${month}-${day}`;
    return `${on}T${hour}:${minute}:${second}.${String(millis).padStart(3, '0')}Z`;
  });

it('milliseconds are written, and read again, as Temporal does', () => {
  const same = (millis: number): void => {
    expect(fromMillis(millis)).toBe(byTemporal(millis));
    expect(toMillis(fromMillis(millis))).toBe(millis);
    expect(instant(fromMillis(millis))).toBe(byTemporal(millis));
  };
  EDGES.forEach(same);
  fc.assert(fc.property(fc.integer({ min: FIRST, max: LAST }), same), { numRuns: 1000 });
});

it('a text is an instant where it is one for Temporal, and the same', () => {
  const read = (text: string, by: (text: string) => string): string => {
    try {
      return by(text);
    } catch (error) {
      return (error as Error).name;
    }
  };
  const same = (text: string): void => {
    const expected = read(text, (at) => byTemporal(Temporal.Instant.from(at).epochMilliseconds));
    expect([text, read(text, instant)]).toEqual([text, expected]);
  };
  [
    '2026-08-31T22:59:59.999Z',
    '2026-08-31T22:59:59Z',
    '2026-08-31T23:59:59.999+01:00',
    '2026-12-31T23:59:60.000Z',
    '2026-02-29T00:00:00.000Z',
    '2024-02-29T00:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
    '2026-08-31T24:00:00.000Z',
    '2026-08-31',
    '2026-08-31T22:59:59.999Z ',
    'soon',
  ].forEach(same);
  fc.assert(fc.property(WRITTEN, same), { numRuns: 1000 });
});

it('what is no number of milliseconds is no instant', () => {
  for (const millis of [Number.NaN, Infinity, 0.5, 9e15])
    expect(() => fromMillis(millis)).toThrow(RangeError);
});
