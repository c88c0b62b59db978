/** What a line of a list begins with. */
export interface Marker {
  readonly length: number;
  /** bullets of one sort, or numbers, letters or roman numerals of one sort */
  readonly sort: string;
  /** its place among numbers of its sort; null of a bullet */
  readonly number: number | null;
}

const BULLET = /^\s*([•●▪■◦○‣⁃∙·*‐–—-]|o(?=\s{2,}|\t))\s+(?:\[[ xX]\]\s+)?/u;
const NUMBER = /^\s*(\(?)(\d{1,3})([.)])(?!\d)\s+/u;
/** A numbered paragraph: 3.2, 10.4.1 */
const PARAGRAPH = /^\s*\d{1,3}(?:\.\d{1,3})+[.)]?\s+/u;
const ROMAN = /^\s*(\(?)([ivx]{1,5})([.)])\s+/u;
const LETTER = /^\s*(\(?)([a-z])([.)])\s+/u;

const ROMANS = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

/** The marker of a list item that a line begins with. */
export function markerOf(line: string): Marker | null {
  const bullet = BULLET.exec(line);
  if (bullet) return { length: bullet[0].length, sort: `bullet ${bullet[1]}`, number: null };
  const number = NUMBER.exec(line);
  if (number)
    return { length: number[0].length, sort: `number ${number[1]}${number[3]}`, number: Number(number[2]) };
  const roman = ROMAN.exec(line);
  if (roman && ROMANS.includes(roman[2] ?? ''))
    return {
      length: roman[0].length,
      sort: `roman ${roman[1]}${roman[3]}`,
      number: ROMANS.indexOf(roman[2] ?? '') + 1,
    };
  const letter = LETTER.exec(line);
  if (letter)
    return {
      length: letter[0].length,
      sort: `letter ${letter[1]}${letter[3]}`,
      number: (letter[2] ?? '').charCodeAt(0) - 'a'.charCodeAt(0) + 1,
    };
  return null;
}

/** The length of the number that a numbered paragraph begins with; 0 where it has none. */
export const paragraphNumber = (line: string): number => PARAGRAPH.exec(line)?.[0].length ?? 0;
