import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson, sameJson } from './canonical-json';

const faithful = (value: unknown): boolean => {
  try {
    canonicalJson(value);
    return true;
  } catch {
    return false;
  }
};

it('is what the reference implementation makes of the value, keys in order or not', () => {
  const values = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });
  const keyed = fc.dictionary(fc.oneof(fc.string(), fc.nat(200).map(String)), values);
  fc.assert(
    fc.property(fc.oneof(values, keyed).filter(faithful), (value) => {
      const text = canonicalJson(value);
      expect(text).toBe(canonicalize(value));
      // read again, its keys stand in order
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

it.each([
  [{ 9: 1, 10: 2 }, '{"10":2,"9":1}'],
  [{ '\u20ac': 1, '\ud83d\ude00': 2, '\ufb33': 3 }, '{"\u20ac":1,"\ud83d\ude00":2,"\ufb33":3}'],
  [[{ b: 1, a: [1e-7, 0.5, 100] }], '[{"a":[1e-7,0.5,100],"b":1}]'],
  [Object.assign(Object.create(null) as object, { b: 1, a: 2 }), '{"a":2,"b":1}'],
])('orders keys by their UTF-16 code units: %j', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

it.each([
  [{ a: [{ b: 'x\u0000' }] }, '/a/0/b: U+0000 cannot be stored'],
  [{ 'a\ud800': 1 }, '/: lone surrogate'],
  [[1, undefined, 2], '/1: undefined is not JSON'],
  [{ a: { toJSON: () => 1 } }, '/a/toJSON: function is not JSON'],
  [2 ** 53, '/: integer beyond 2^53'],
])('says where what it refuses stands: %j', (value, message) => {
  expect(() => canonicalJson(value)).toThrow(new TypeError(message));
});

it('knows the same value whatever the order of its keys, and a field without a value as none', () => {
  expect(sameJson({ a: 1, b: [{ c: undefined, d: 2 }] }, { b: [{ d: 2 }], a: 1 })).toBe(true);
  expect(sameJson(undefined, undefined)).toBe(true);
  expect(sameJson(undefined, null)).toBe(false);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
});
