import * as fc from 'fast-check';
import { escapedJson, visibleLine, visibleText } from './visible-text';

const DANGEROUS: readonly (readonly [string, string])[] = [
  ['\u001B]0;owned\u0007', '<U+001B>]0;owned<U+0007>'],
  ['\u009B31m', '<U+009B>31m'],
  ['a\u202Eb\u202C', 'a<U+202E>b<U+202C>'],
  ['\u2066x\u2069', '<U+2066>x<U+2069>'],
  ['\u200E\u200F\u061C', '<U+200E><U+200F><U+061C>'],
  ['a\u200Bb\u200Cc\u200Dd\u2060e\uFEFF', 'a<U+200B>b<U+200C>c<U+200D>d<U+2060>e<U+FEFF>'],
  ['over\rwritten\b', 'over<U+000D>written<U+0008>'],
  ['\u2028\u2029', '<U+2028><U+2029>'],
  ['\u{E0041}', '<U+E0041>'],
  ['half \uD800.', 'half <U+D800>.'],
  ['\u007F\u0000', '<U+007F><U+0000>'],
];

it.each(DANGEROUS)('%j is made visible', (text, visible) => {
  expect(visibleText(text)).toBe(visible);
  expect(visibleText(visible)).toBe(visible);
});

it('leaves what people write as it is', () => {
  const text = 'Cyngor Gŵynedd, Tŷ’r Ffynnon, 10 %\n\t– “ŵŷâêîôû” ❤\uFE0F 日本 عربي';
  expect(visibleText(text)).toBe(text);
  expect(visibleLine('a\nb\tc')).toBe('a<U+000A>b<U+0009>c');
});

it('escapes JSON so that it says the same and holds none of them', () => {
  const escaped = escapedJson(JSON.stringify(DANGEROUS));
  expect(JSON.parse(escaped)).toEqual(DANGEROUS);
  expect(visibleText(escaped)).toBe(escaped);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = escapedJson(JSON.stringify({ text }));
      expect(JSON.parse(json)).toEqual({ text });
      expect(visibleText(json)).toBe(json);
      expect(visibleText(visibleText(text))).toBe(visibleText(text));
    }),
  );
});
