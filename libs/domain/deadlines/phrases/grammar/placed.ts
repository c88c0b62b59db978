import type { CalendarDate } from '#domain/kernel';
import type { Groups, Phrase, Span } from './phrase-reading';
import { END, START } from './vocabulary';

/** What words mean, and where they stand. */
export interface Placed<T> extends Span {
  readonly value: T;
}

export type Finder<T> = (phrase: Phrase) => readonly Placed<T>[];

/** A day beyond the years of four digits is no reading. */
export function within4Digits<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Finds one pattern of whole words. */
export const place = <T>(
  pattern: string,
  read: (groups: Groups, saidOn: CalendarDate) => T | null,
): Finder<T> => {
  const expression = new RegExp(`${START}(?:${pattern})${END}`, 'gu');
  return ({ text, saidOn }) =>
    [...text.matchAll(expression)].flatMap((found): readonly Placed<T>[] => {
      const value = within4Digits(() => read(found.groups ?? {}, saidOn));
      if (value === null || found[0] === '') return [];
      return [{ from: found.index, to: found.index + found[0].length, value }];
    });
};

/** Words before what was found are shorter than this. */
const REACH = 160;

/**
 * What was found, with words directly before and after it. Patterns are put together so, and not into one another: each stays
 * small, and the time to read a phrase stays in proportion to its length.
 */
export function around<T, U>(
  inner: Finder<T>,
  { before = '', after = '' }: { readonly before?: string; readonly after?: string },
  read: (groups: Groups, value: T, saidOn: CalendarDate, words: string) => U | null,
): Finder<U> {
  const leading = new RegExp(`(?:${START}(?:${before}))$`, 'u');
  const trailing = new RegExp(`(?:${after})${END}`, 'uy');
  return (phrase) =>
    inner(phrase).flatMap(({ from, to, value }): readonly Placed<U>[] => {
      const { text, saidOn } = phrase;
      const head = leading.exec(text.slice(Math.max(0, from - REACH), from));
      trailing.lastIndex = to;
      const tail = trailing.exec(text);
      if (head === null || tail === null) return [];
      const groups = { ...head.groups, ...tail.groups };
      const words = text.slice(from, to);
      const outcome = within4Digits(() => read(groups, value, saidOn, words));
      return outcome === null
        ? []
        : [{ from: from - head[0].length, to: to + tail[0].length, value: outcome }];
    });
}

/** The finders together, each asked once for a phrase. */
export function all<T>(...finders: readonly Finder<T>[]): Finder<T> {
  const known = new WeakMap<Phrase, readonly Placed<T>[]>();
  return (phrase) => {
    const before = known.get(phrase);
    if (before !== undefined) return before;
    const found = finders.flatMap((find) => find(phrase));
    known.set(phrase, found);
    return found;
  };
}
