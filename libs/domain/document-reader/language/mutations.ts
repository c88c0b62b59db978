/** The initial sounds of Welsh that change: the word itself comes first, then soft, nasal and aspirate. */
const CHANGES: readonly (readonly [string, readonly string[]])[] = [
  ['ch', []],
  ['c', ['g', 'ngh', 'ch']],
  ['ph', []],
  ['p', ['b', 'mh', 'ph']],
  ['th', []],
  ['ts', ['j']],
  ['t', ['d', 'nh', 'th']],
  ['g', ['', 'ng']],
  ['b', ['f', 'm']],
  ['dd', []],
  ['d', ['dd', 'n']],
  ['ll', ['l']],
  ['m', ['f']],
  ['rh', ['r']],
];
const VOWEL = /^[aeiouwyâêîôûŵŷäëïöü]/u;

/** Every form that a word takes after words that change its beginning: `cyhoeddi`, `gyhoeddi`, `nghyhoeddi`, `chyhoeddi`. */
export function mutations(word: string): readonly string[] {
  if (VOWEL.test(word)) return [word, `h${word}`];
  const [sound, others] = CHANGES.find(([initial]) => word.startsWith(initial)) ?? ['', []];
  const rest = word.slice(sound.length);
  return [word, ...others.map((other) => `${other}${rest}`)];
}

/** Only the forms after `i`, `o`, `ei` (his) and the like, and the word itself. */
const softened = (word: string): readonly string[] => mutations(word).slice(0, VOWEL.test(word) ? 1 : 2);

/** A pattern for any of the words, the longest first, that reads what they have in common once: hundreds are tried at a time. */
function alternatives(words: readonly string[]): string {
  const initials = [...new Set(words.map((word) => word.charAt(0)))].filter((initial) => initial !== '');
  const branches = initials.map((initial) => {
    const rests = words.filter((word) => word.startsWith(initial)).map((word) => word.slice(1));
    return `${initial}${alternatives(rests)}`;
  });
  if (branches.length === 0) return '';
  const [only] = branches;
  if (words.includes('')) return `(?:${branches.join('|')})?`;
  return branches.length === 1 && only !== undefined ? only : `(?:${branches.join('|')})`;
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/u);

/** A pattern for any of the words, in every form. */
export const anyForm = (words: string): string => alternatives([...new Set(list(words).flatMap(mutations))]);
/** A pattern for any of the words, as they are and softened. */
export const softForm = (words: string): string => alternatives([...new Set(list(words).flatMap(softened))]);
/** A pattern for any of the words that softening changes, softened. */
export const changedBySoftening = (words: string): string =>
  alternatives([...new Set(list(words).flatMap((word) => softened(word).slice(1)))]);
/** A pattern for any of the words as they are. */
export const plainForm = (words: string): string => alternatives(list(words));
