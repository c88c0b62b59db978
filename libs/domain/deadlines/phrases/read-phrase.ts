import { type Bilingual, type CalendarDate, both } from '#domain/kernel';
import { matchesIn } from './matches-in';
import { leftovers, withoutMentions } from './grammar/leftovers';
import { normalised } from './grammar/normalised';
import type { Match } from './grammar/families';
import type { CandidateReading, PhraseReading, Span } from './grammar/phrase-reading';

export interface PhraseQuestion {
  readonly words: string;
  /** the day of the statement: what the words count from */
  readonly saidOn: CalendarDate;
}

/** A longer text is no phrase: a person picks the words that matter, or `findPhrases` does. */
const LONGEST = 2000;

/**
 * Readings of officials' phrases, Welsh and English: candidates with windows and reasons, or why there is no date. Words of time
 * that it does not take into account are reported, never dropped: one that touches a reading voids it, others are warned of. Never throws.
 */
export function readPhrase({ words, saidOn }: PhraseQuestion): PhraseReading {
  if (words.length > LONGEST)
    return { kind: 'not-understood', words, understood: [], unread: [], reason: TOO_LONG };
  const text = normalised(words);
  return readingOf(words, text, matchesIn({ text, written: words, saidOn }), saidOn);
}

/** The reading of the matches found in words. */
export function readingOf(
  words: string,
  text: string,
  found: readonly Match[],
  saidOn: CalendarDate,
): PhraseReading {
  const matches = relevant(withoutMentions(text, found, saidOn));
  const { unread, touching } = leftovers(
    text,
    matches,
    found.filter((match) => !matches.includes(match)),
  );
  const marked = { words, understood: matches.map(({ from, to }) => ({ from, to })), unread };
  const impossible = found.find(({ value }) => 'refusal' in value);
  if (impossible !== undefined && 'refusal' in impossible.value)
    return { kind: 'refused', ...marked, refusal: impossible.value.refusal };
  const [first] = matches;
  if (first === undefined) return { kind: 'not-understood', ...marked, reason: NOT_UNDERSTOOD };
  if (touching)
    return {
      kind: 'not-understood',
      ...marked,
      understood: [],
      unread: shown(matches, unread),
      reason: touched(words, unread),
    };
  const warning = warningOf(words, unread, matches.length);
  if ('undated' in first.value) {
    const { undated: reason, lookAgainOn = null, trigger } = first.value;
    return { kind: 'undated', ...marked, reason, lookAgainOn, ...(trigger && { trigger }), warning };
  }
  return { kind: 'candidates', ...marked, candidates: candidatesOf(matches), warning };
}

/** Beside a dated reading, words that name no date are left out and shown. */
function relevant(matches: readonly Match[]): readonly Match[] {
  const dated = matches.filter(({ value }) => !('undated' in value));
  return dated.length > 0 ? dated : matches.slice(0, 1);
}

/** Each reading once; of several phrases, the one that ends first comes first. */
function candidatesOf(matches: readonly Match[]): readonly CandidateReading[] {
  const all = matches.flatMap(({ value }) => ('candidates' in value ? value.candidates : []));
  const each = [...new Map(all.map((candidate) => [candidate.id, candidate])).values()];
  if (matches.length === 1) return each;
  const end = ({ window }: CandidateReading): string => window?.to ?? '9999-12-31';
  return each.sort((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0));
}

const shown = (matches: readonly Match[], unread: readonly Span[]): readonly Span[] =>
  [...matches.map(({ from, to }) => ({ from, to })), ...unread].sort((a, b) => a.from - b.from);

const quoted = (words: string, spans: readonly Span[]): string =>
  [...new Set(spans.map(({ from, to }) => words.slice(from, to)))].map((part) => `“${part}”`).join(', ');

function warningOf(words: string, unread: readonly Span[], phrases: number): Bilingual | null {
  const left = quoted(words, unread);
  if (left !== '')
    return both(
      `These words may change the date and were not read: ${left}. Check each reading against the whole sentence.`,
      `Gall y geiriau hyn newid y dyddiad, ac ni chawsant eu dehongli: ${left}. Cymharwch bob dehongliad â’r frawddeg gyfan.`,
    );
  return phrases > 1 ? SEVERAL : null;
}

const SEVERAL = both(
  'The words name more than one time; each is read by itself. Check which of them is meant.',
  'Mae’r geiriau’n enwi mwy nag un adeg; dehonglir pob un ar ei phen ei hun. Gwiriwch pa un a olygir.',
);

const touched = (words: string, unread: readonly Span[]): Bilingual => {
  const left = quoted(words, unread);
  return both(
    `There is a date in these words, but what is around it may change it and is not understood${left === '' ? '' : `: ${left}`}. No reading is offered.`,
    `Mae dyddiad yn y geiriau hyn, ond gall yr hyn sydd o’i amgylch ei newid ac ni ellir ei ddehongli${left === '' ? '' : `: ${left}`}. Ni chynigir dehongliad.`,
  );
};

const TOO_LONG = both(
  'These words are too long for a phrase. Give the words that say when.',
  'Mae’r geiriau hyn yn rhy hir i fod yn ymadrodd. Rhowch y geiriau sy’n dweud pryd.',
);

const NOT_UNDERSTOOD = both(
  'No date was found in these words. Phrases such as “by the end of March 2026”, “later this academic year” or “within 8 weeks of 1 April 2026” can be read.',
  'Ni chafwyd dyddiad yn y geiriau hyn. Gellir dehongli ymadroddion fel “erbyn diwedd Mawrth 2026”, “yn ddiweddarach yn y flwyddyn academaidd hon” neu “o fewn 8 wythnos i 1 Ebrill 2026”.',
);
