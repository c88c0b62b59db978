import fc from 'fast-check';
import { oneLine, plainText } from './mail-text';

/** Texts of everything that Unicode has, and of what UTF-16 can hold without being Unicode. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

const FAMILY = '👨‍👩‍👧‍👦';

it('a text without a space is cut between two characters, never through one', () => {
  const cut = oneLine(`${'a'.repeat(69)}${FAMILY}${'b'.repeat(20)}`, 70);
  expect(cut).toBe(`${'a'.repeat(69)} …`);
  expect(oneLine(`${'a'.repeat(70)}🙂`, 70)).toBe(`${'a'.repeat(70)} …`);
});

it('is cut at a word where one ends in its second half', () => {
  expect(oneLine(`${'word '.repeat(20)}end`, 70)).toBe(`${'word '.repeat(13)}word …`);
  expect(oneLine(`a ${'b'.repeat(100)}`, 70)).toBe(`a ${'b'.repeat(68)} …`);
});

it('one character that alone is too long is still cut', () => {
  expect(oneLine(`e${'\u0301'.repeat(5_000)}`, 70).length).toBeLessThanOrEqual(72);
});

it.each([
  ['a line break', 'one\r\nBcc: two', 'one Bcc: two'],
  ['U+0000 and other controls', 'a\u0000b\u0007c\u009fd', 'abcd'],
  ['a lone surrogate', 'a\ud83d', 'a\ufffd'],
  ['marks that turn the direction', 'abc\u202edcb\u2066x\u200e', 'abcdcbx'],
  ['characters without width', 'a\u200bb\ufeffc\u2060d', 'abcd'],
  ['line and paragraph separators', 'a\u2028b\u2029c', 'a b c'],
  ['a joiner in an emoji', FAMILY, FAMILY],
])('%s', (_what, text, line) => {
  expect(oneLine(text, 70)).toBe(line);
});

it('a header is one well-formed line of bounded length, whatever the text', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 10, max: 90 }), (text, longest) => {
      const line = oneLine(text, longest);
      expect(line.isWellFormed()).toBe(true);
      expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(line.length).toBeLessThanOrEqual(longest + 2);
      expect(plainText(text).isWellFormed()).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
