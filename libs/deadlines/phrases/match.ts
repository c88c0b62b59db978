import { END, START } from './vocabulary';
import type { Family, Outcome, Phrase } from './phrase-reading';

export type Groups = Readonly<Record<string, string | undefined>>;

/** A family from one pattern: whole words only, the first place where it stands. */
export const family = (pattern: string, read: (groups: Groups, phrase: Phrase) => Outcome | null): Family => {
  const expression = new RegExp(`${START}(?:${pattern})${END}`, 'u');
  return (phrase) => {
    const found = expression.exec(phrase.text);
    if (found === null) return null;
    const outcome = read(found.groups ?? {}, phrase);
    const understood = { from: found.index, to: found.index + found[0].length };
    return outcome && { understood, outcome };
  };
};

/** The first family that knows the words, in the order given: the more exact ones come first. */
export const firstOf =
  (...families: readonly Family[]): Family =>
  (phrase) => {
    for (const read of families) {
      const match = read(phrase);
      if (match) return match;
    }
    return null;
  };
