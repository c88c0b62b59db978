import fc from 'fast-check';
import { repeatedKey } from './repeated-key';

describe('a key that stands twice', () => {
  it.each([
    ['{"a":1,"a":1}', '/a'],
    ['{"a":1,"\\u0061":1}', '/a'],
    ['{"x":[{"b":0},{"c":"}","c":2}]}', '/x/1/c'],
    ['{"a":{"b/c":1,"b/c":2}}', '/a/b~1c'],
  ])('%s: %s', (text, pointer) => {
    expect(repeatedKey(text)).toBe(pointer);
  });

  it.each(['{"a":{"a":{"a":1}}}', '[{"a":1},{"a":1}]', '{"a":"\\"a\\":1,","b":["a","a"]}', '"a"', '7'])(
    'is none in %s',
    (text) => {
      expect(repeatedKey(text)).toBeNull();
    },
  );

  it('is in nothing that is written by a program', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(repeatedKey(JSON.stringify(JSON.parse(text), null, 1))).toBeNull();
      }),
    );
  });
});
