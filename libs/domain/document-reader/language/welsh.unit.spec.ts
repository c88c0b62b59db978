import { cy, everyCy, writtenCy } from './welsh';

describe('patterns of Welsh words', () => {
  it.each(['Tŷ', 'y tŷ.', 'TŶ', '(tŷ)', "tŷ'r"])('end words at the end of their letters: %s', (text) => {
    expect(cy`\btŷ\b`.test(text)).toBe(true);
  });

  it.each(['tŷau', 'mewntŷ', 'tŷ2'])('do not find a word within another: %s', (text) => {
    expect(cy`\btŷ\b`.test(text)).toBe(false);
  });

  it('know an edge between a group and what follows it', () => {
    expect(cy`\b(?:y|yr)\b \p{L}+\b`.test('yr ŵyl')).toBe(true);
    expect(cy`\b(?:ŵyl)\b[^.]*\b(?:dŵr|môr)\b`.test('gŵyl y dŵr')).toBe(false);
    expect(cy`\b(?:ŵyl)\b[^.]*\b(?:dŵr|môr)\b`.test('Ŵyl y môr')).toBe(true);
  });

  it('read letters with signs within a class', () => {
    expect(cy`^[\p{L}' -]+$`.test("Mae'r tŷ yn wâg")).toBe(true);
  });

  it.each(["mae'n", 'mae’n'])('read either apostrophe in a text as it is written: %s', (text) => {
    expect(writtenCy`\bmae'n\b`.test(text)).toBe(true);
    expect(writtenCy`^[\p{L}']+$`.test(text)).toBe(true);
    expect([...text.matchAll(everyCy`'n\b`)]).toHaveLength(1);
  });
});
