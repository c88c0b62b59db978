import type { Bilingual, CalendarDate, Refusal } from '#domain/kernel';
import type { DeadlineRule } from '../../rules/rule';
import { END, START } from './vocabulary';

/** One way to read a phrase: always policy, never statutory. A person picks one. */
export interface CandidateReading {
  readonly id: string;
  readonly basis: 'policy';
  readonly label: Bilingual;
  /** how the words lead to it, for a person to check */
  readonly reason: Bilingual;
  /** both days included; null where the words give no end, or only a calendar can tell it */
  readonly window: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
  readonly rule: DeadlineRule;
}

/** The part of the words that was understood: offsets in UTF-16 units. */
interface Understood {
  readonly from: number;
  readonly to: number;
}

/** The readings of a phrase. The words stay as written. */
export type PhraseReading =
  | {
      readonly kind: 'candidates';
      readonly words: string;
      readonly understood: Understood;
      readonly candidates: readonly CandidateReading[];
    }
  | {
      /** the words name no date; `lookAgainOn` is a proposal of policy */
      readonly kind: 'undated';
      readonly words: string;
      readonly understood: Understood;
      readonly reason: Bilingual;
      readonly lookAgainOn: CalendarDate | null;
      /** the event that would give it a date */
      readonly trigger?: 'government-formed';
    }
  | {
      readonly kind: 'refused';
      readonly words: string;
      readonly understood: Understood;
      readonly refusal: Refusal<'impossible-date'>;
    }
  | {
      readonly kind: 'not-understood';
      readonly words: string;
      readonly reason: Bilingual;
    };

/** What one family of phrases reads in the words it recognises. */
export type Outcome =
  | { readonly candidates: readonly CandidateReading[] }
  | {
      readonly undated: Bilingual;
      readonly lookAgainOn?: CalendarDate | null;
      readonly trigger?: 'government-formed';
    }
  | { readonly refusal: Refusal<'impossible-date'> };

/** The words in lower case with straight apostrophes, of unchanged length, and when they were said. */
export interface Phrase {
  readonly text: string;
  readonly saidOn: CalendarDate;
}

interface Match {
  readonly understood: Understood;
  readonly outcome: Outcome;
}

/** A family reads one kind of phrase in both languages; null where the words do not match. */
export type Family = (phrase: Phrase) => Match | null;

export type Groups = Readonly<Record<string, string | undefined>>;

/** A family from one pattern: whole words only, first match. */
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

/** The first family that matches; more exact ones come first. */
export const firstOf =
  (...families: readonly Family[]): Family =>
  (phrase) => {
    for (const read of families) {
      const match = read(phrase);
      if (match) return match;
    }
    return null;
  };
