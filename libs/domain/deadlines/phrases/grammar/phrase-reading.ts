import type { Bilingual, CalendarDate, Refusal } from '#domain/kernel';
import type { DeadlineRule } from '../../rules/rule';

/** One way to read a phrase: always policy, never statutory. A person picks one. */
export interface CandidateReading {
  readonly id: string;
  readonly basis: 'policy';
  readonly label: Bilingual;
  /** how the words lead to it, for a person to check */
  readonly reason: Bilingual;
  /** both days included, of the first occurrence where it recurs; null where the words give no end, or only a calendar or an event can tell it */
  readonly window: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
  readonly rule: DeadlineRule;
}

/** A part of the words: offsets in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface Marked {
  readonly words: string;
  /** the parts that the answer takes into account, in their order */
  readonly understood: readonly Span[];
  /** words of time and limits that it does not take into account, in their order */
  readonly unread: readonly Span[];
}

/** The readings of a phrase. The words stay as written. */
export type PhraseReading =
  | (Marked & {
      readonly kind: 'candidates';
      readonly candidates: readonly CandidateReading[];
      /** what a person must look at before choosing; null where no word of time is left unread */
      readonly warning: Bilingual | null;
    })
  | (Marked & {
      /** the words name no date; `lookAgainOn` is a proposal of policy */
      readonly kind: 'undated';
      readonly reason: Bilingual;
      readonly lookAgainOn: CalendarDate | null;
      /** the event that would give it a date */
      readonly trigger?: 'government-formed';
      readonly warning: Bilingual | null;
    })
  | (Marked & { readonly kind: 'refused'; readonly refusal: Refusal<'impossible-date'> })
  | (Marked & { readonly kind: 'not-understood'; readonly reason: Bilingual });

/** What one family of phrases reads in the words it recognises. */
export type Outcome =
  | { readonly candidates: readonly CandidateReading[] }
  | {
      readonly undated: Bilingual;
      readonly lookAgainOn?: CalendarDate | null;
      readonly trigger?: 'government-formed';
    }
  | { readonly refusal: Refusal<'impossible-date'> };

/** The words as `normalised`, and when they were said. */
export interface Phrase {
  readonly text: string;
  /** the words as they stand, of the same length */
  readonly written: string;
  readonly saidOn: CalendarDate;
}

export type Groups = Readonly<Record<string, string | undefined>>;
