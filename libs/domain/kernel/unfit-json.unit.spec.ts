import fc from 'fast-check';
import { unfitIn } from './unfit-json';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('what comes from outside', () => {
  it.each([
    [{ a: ['x', 'y\u0000'] }, '/a/1'],
    [{ a: { b: 'x\uD800' } }, '/a/b'],
    [{ a: { 'b\u0000': 1 } }, '/a/b\uFFFD'],
    [{ 'x\uDC00y': 1 }, '/x\uFFFDy'],
    [JSON.parse('{"a":{"__proto__":{"b":1}}}'), '/a/__proto__'],
    ['\uD83D', ''],
    [nested(102), '/0'.repeat(101)],
    [Array.from({ length: 50_001 }, () => 0), ''],
  ])('is named with its place where it is unfit: %#', (value, pointer) => {
    expect(unfitIn(value)).toMatchObject({ pointer, message: { en: expect.any(String) as string } });
  });

  it.each([[null], [{ a: 'dŵr 🌊', constructor: ['toString'] }], [nested(100)], [undefined], [-0]])(
    'is fit otherwise: %#',
    (value) => {
      expect(unfitIn(value)).toBeNull();
    },
  );

  it('is judged however deep it is, and never thrown', () => {
    expect(unfitIn(nested(200_000))).not.toBeNull();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const bad = /\\u0000|\\ud[89a-f]/u.test(text) || text.includes('"__proto__":');
        expect(unfitIn(JSON.parse(text)) !== null).toBe(bad);
      }),
    );
  });
});
