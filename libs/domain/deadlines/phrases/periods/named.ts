import { type Bilingual, type CalendarDate, type Refusal, both } from '#domain/kernel';
import { formatDate } from '../../words/dates-in-words';
import type { Finder } from '../grammar/placed';
import type { CandidateReading } from '../grammar/phrase-reading';
import type { Stretch } from '../grammar/stretches';

/** A stretch of time that words name. */
export interface Named extends Stretch {
  /** in mid-sentence: `the academic year 2026/27` */
  readonly name: Bilingual;
  readonly precision: 'month' | 'year' | 'academic-year' | 'dates';
  /** how it was taken, where the words leave that open */
  readonly note?: Bilingual;
  /** counted from the day of the statement: `this year`, `next year` */
  readonly relative?: true;
  /** the words name no year, and the one after may be meant where this has begun */
  readonly after?: Stretch & { readonly name: Bilingual };
  /** the days at its heart, where the words can mean these alone: Easter Day of Easter */
  readonly core?: Stretch;
  /** words for its beginning: `the new year`, by and after which is by and after its first day */
  readonly opens?: true;
  /** only its whole months are known, so that its beginning names no day */
  readonly noStart?: true;
}

/** What words for a stretch can mean; several where they leave it open. */
export interface Meaning {
  readonly named: readonly Named[];
  /** a reading that wants a calendar, offered before the others */
  readonly calendar?: CandidateReading;
  /** one that is offered after them, for the whole stretch or its end */
  readonly besides?: CandidateReading;
}

/** Finds words for stretches of time; a refusal where they name a day that is in no calendar. */
export type Periods = Finder<Meaning | Refusal<'impossible-date'>>;

export const one = (named: Named): Meaning => ({ named: [named] });

export const runs = ({ from, to }: Stretch): Bilingual =>
  both(
    `${formatDate(from, 'en')} to ${formatDate(to, 'en')}`,
    `${formatDate(from, 'cy')} hyd at ${formatDate(to, 'cy')}`,
  );

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A Welsh verb before a name with or without its article: `Mae’r flwyddyn academaidd 2026/27`, `Mae Mawrth 2027`. */
export const withArticle = (verb: string, name: string): string =>
  /^yr? /u.test(name) ? `${verb}’r ${name.replace(/^yr? /u, '')}` : `${verb} ${name}`;

/** The stretch that is still to begin: of words without a year, the one after where this has begun. */
export const toCome = ({ after, ...named }: Named, saidOn: CalendarDate): Named =>
  named.from <= saidOn && after !== undefined ? { ...named, ...after } : named;
