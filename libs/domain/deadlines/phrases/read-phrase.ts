import { type CalendarDate, both } from '#domain/kernel';
import { counts } from './families/counted';
import { fromStatement } from './families/from-statement';
import { monthBounds } from './families/month-bounds';
import { endsOfMonths, monthsAndYears, partsOfMonths, years } from './families/months-and-years';
import { ranges, yearSpans } from './families/ranges';
import { relative } from './families/relative';
import { seasons, terms } from './families/seasons-and-terms';
import { singleDates } from './families/single-dates';
import { undated } from './families/undated';
import { type PhraseReading, firstOf } from './grammar/phrase-reading';

export interface PhraseQuestion {
  readonly words: string;
  /** the day of the statement: what the words count from */
  readonly saidOn: CalendarDate;
}

/** Text beyond this length is ignored. */
const LONGEST = 1000;

/** The more exact families come first: a date before its month, a term before its season. */
const grammar = firstOf(
  ranges,
  counts,
  singleDates,
  undated,
  terms,
  endsOfMonths,
  partsOfMonths,
  monthBounds,
  yearSpans,
  monthsAndYears,
  fromStatement,
  relative,
  seasons,
  years,
);

/** Same length as the words, so that offsets stay valid. */
const normalised = (words: string): string =>
  Array.from(words.slice(0, LONGEST))
    .map((letter) => {
      const lower = letter.toLowerCase();
      if (letter === '’' || letter === '‘') return "'";
      if (/\s/u.test(letter)) return ' ';
      return lower.length === letter.length ? lower : letter;
    })
    .join('');

/**
 * Readings of officials' phrases, Welsh and English: candidates with windows and
 * reasons, or why there is no date. Unknown words are reported as unknown, never guessed. Never throws.
 */
export function readPhrase({ words, saidOn }: PhraseQuestion): PhraseReading {
  const match = grammar({ text: normalised(words), saidOn });
  if (match === null) return { kind: 'not-understood', words, reason: NOT_UNDERSTOOD };
  const { understood, outcome } = match;
  if ('candidates' in outcome)
    return { kind: 'candidates', words, understood, candidates: outcome.candidates };
  if ('refusal' in outcome) return { kind: 'refused', words, understood, refusal: outcome.refusal };
  const { undated: reason, lookAgainOn = null, trigger } = outcome;
  return { kind: 'undated', words, understood, reason, lookAgainOn, ...(trigger && { trigger }) };
}

const NOT_UNDERSTOOD = both(
  'No date was found in these words. Phrases such as “by the end of March 2026”, “later this academic year” or “within 8 weeks of 1 April 2026” can be read.',
  'Ni chafwyd dyddiad yn y geiriau hyn. Gellir darllen ymadroddion fel “erbyn diwedd Mawrth 2026”, “yn ddiweddarach y flwyddyn academaidd hon” neu “o fewn 8 wythnos i 1 Ebrill 2026”.',
);
