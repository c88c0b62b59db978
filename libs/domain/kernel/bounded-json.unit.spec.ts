import fc from 'fast-check';
import { JsonBoundsError, parseBoundedJson } from './bounded-json';

const LARGE = { depth: 200, values: 100_000 };

it('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), (text) => {
      expect(parseBoundedJson(text, LARGE)).toEqual(JSON.parse(text));
    }),
    { seed: 13 },
  );
});

it.each([
  ['lists that lie too deep', '['.repeat(30_000_000), 'its lists lie too deep within one another'],
  ['objects that lie too deep', '{"a":'.repeat(201), 'its lists lie too deep within one another'],
  ['values without end', `[${'{},'.repeat(10_000_000)}0]`, 'it holds too many values'],
  ['numbers without end', `[${'1,'.repeat(10_000_000)}0]`, 'it holds too many values'],
])('refuses %s before anything is made of them', (_what, text, why) => {
  let said: unknown;
  try {
    parseBoundedJson(text, LARGE);
  } catch (error) {
    said = error instanceof JsonBoundsError && error.said.en;
  }
  expect(said).toBe(why);
});

it.each([
  ['brackets within a string', JSON.stringify({ a: '['.repeat(1_000), 'b\\': '\\"[[[\\\\' })],
  ['as many as may be', `[${'0,'.repeat(99_997)}0]`],
])('reads %s', (_what, text) => {
  expect(parseBoundedJson(text, LARGE)).toEqual(JSON.parse(text));
});

it.each(['"', '"\\', '', '[1', '{"a":"\\"}'])('is the parser’s own refusal for %j', (text) => {
  expect(() => parseBoundedJson(text, LARGE)).toThrow(SyntaxError);
});
