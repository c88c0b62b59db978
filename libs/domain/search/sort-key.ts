import type { Language } from '#domain/kernel';

const WELSH = 'a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z'.split(' ');
const ENGLISH = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');

const FIRST = 0x41;
const ranked = (letters: readonly string[]): ReadonlyMap<string, string> =>
  new Map(letters.map((letter, index) => [letter, String.fromCharCode(FIRST + index)]));

const RANKS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  cy: ranked(WELSH),
  en: ranked(ENGLISH),
};

/** the letters of a key: enough to tell titles apart */
const LONGEST = 120;
const DIGITS = 6;

/**
 * A text by whose code units titles stand in the order of a language’s alphabet: in Welsh `ch`, `dd`, `ff`, `ng`, `ll`, `ph`, `rh`
 * and `th` are letters. Accents and case tell nothing, numbers count by their size, and no dictionary is asked: `Bangor` has `ng`.
 */
export function sortKey(text: string, language: Language): string {
  const ranks = RANKS[language];
  const plain = text
    .slice(0, 2 * LONGEST)
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}'’‘]/gu, '')
    .toLowerCase();
  const units = plain.match(/\d+|[a-z]|[^\da-z]+/gu) ?? [];
  let key = '';
  for (let at = 0; at < units.length && key.length < LONGEST; at += 1) {
    const [unit = '', next = ''] = [units[at], units[at + 1]];
    const double = ranks.get(unit + next);
    if (double !== undefined && next.length === 1) {
      key += double;
      at += 1;
    } else key += ranks.get(unit) ?? (/^\d/u.test(unit) ? unit.padStart(DIGITS, '0') : ' ');
  }
  return key.trim();
}
