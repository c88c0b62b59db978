/** Letters that no accent can be taken from, as people write them without. */
const WITHOUT_ACCENT: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const PLAIN = new RegExp(`[${Object.keys(WITHOUT_ACCENT).join('')}]`, 'gu');
const MARKS = /\p{M}/gu;
/** every stroke that people type for an apostrophe */
const APOSTROPHES = /['’‘‛ʼʹ´`′＇]/gu;
/** A.L.N. */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;

/**
 * The words of a title as an id, or a part of one: small letters and digits joined by hyphens, without accents (`tŷ` is `ty`),
 * an apostrophe or the dots of an abbreviation left out (`i’r` is `ir`), never ending in the middle of a hyphen. Empty where
 * the title has no letter or digit of that kind.
 */
export function idOfWords(
  title: string,
  { words = Infinity, length = 80 }: { readonly words?: number; readonly length?: number } = {},
): string {
  return title
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .toLowerCase()
    .replaceAll(PLAIN, (letter) => WITHOUT_ACCENT[letter] ?? '')
    .replaceAll(APOSTROPHES, '')
    .replaceAll(DOTTED, (letters) => letters.replaceAll('.', ''))
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
    .slice(0, words)
    .join('-')
    .slice(0, length)
    .replace(/-$/u, '');
}
