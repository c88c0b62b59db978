import type { Groups, Outcome, Phrase } from './phrase-reading';
import { type Finder, type Placed, place } from './placed';

/** A phrase of time and what it says. */
export type Match = Placed<Outcome>;

/** A family finds every phrase of one kind, in both languages. */
export type Family = Finder<Outcome>;

/** A family from one pattern. */
export const family = (
  pattern: string,
  read: (groups: Groups, phrase: Pick<Phrase, 'saidOn'>) => Outcome | null,
): Family => place(pattern, (groups, saidOn) => read(groups, { saidOn }));
