import { END, START } from './vocabulary';

/**
 * The words in lower case, with straight apostrophes and plain spaces, of unchanged length, so that offsets stay valid. A word that
 * looks like another gets a capital inside: `mAi` (that it is), `mAy` (is allowed to), `hydrEf` (autumn), `hydReF` (October or autumn).
 */
export function normalised(words: string): string {
  const lower = words
    .replace(/[’‘]/gu, "'")
    .replace(/[‑‐]/gu, '-')
    .replace(/\s/gu, ' ')
    .replace(/\p{Lu}/gu, (letter) => {
      const small = letter.toLowerCase();
      return small.length === letter.length ? small : letter;
    });
  return lower.replace(LIKE_OTHERS, (word, at: number) =>
    meant(
      word,
      {
        before: lower.slice(Math.max(0, at - 40), at),
        after: lower.slice(at + word.length, at + word.length + 12),
      },
      words[at] !== word[0],
    ),
  );
}

const LIKE_OTHERS = new RegExp(`${START}(?:mai|may|hydref)${END}`, 'gu');

interface Around {
  readonly before: string;
  readonly after: string;
}

const MONTH_FOLLOWS =
  /(?:\d(?:af|ail|il|ydd|edd|ed|fed|eg|ain)?|(?:^|\s)(?:o|i|mis|fis|ym|yn|a|erbyn|cyn|tan|hyd|at|ers|nes|d?diwedd|d?dechrau|[gc]anol|rhwng|ystod|ôl|bob))\s+(?:mis |fis )?$/u;
const MAY_FOLLOWS =
  /(?:\d(?:st|nd|rd|th)?|(?:^|\s)(?:of|in|by|before|after|during|until|till|from|to|and|early|mid|late|since|next|this|last|each|every))[ -]+$/u;
const ARTICLE = /(?:(?:^|\s)yr|'r|tymor|dymor|nhymor|thymor)\s+$/u;

function meant(word: string, { before, after }: Around, capital: boolean): string {
  if (word === 'mai') {
    const alone = before.trim() === '' && /^ \d{4}\s*$/u.test(after);
    return capital || alone || (before.trim() !== '' && MONTH_FOLLOWS.test(before)) ? word : 'mAi';
  }
  if (word === 'may')
    return (capital && (before.trim() !== '' || !/^\s+\p{L}/u.test(after))) ||
      MAY_FOLLOWS.test(before) ||
      /^\s+\d/u.test(after)
      ? word
      : 'mAy';
  if (ARTICLE.test(before)) return 'hydrEf';
  return capital || /(?:\d(?:af|ail|il|ydd|edd|ed|fed|eg|ain)?|mis|fis)\s+(?:o )?$/u.test(before)
    ? word
    : 'hydReF';
}
