import type { Line } from './lines';
import { paragraphNumber } from './markers';
import { plainWords } from './plain-words';

export interface Heading {
  /** 1 is the highest */
  readonly level: number;
  readonly words: string;
}

/** Beneath the levels that signs and numbers give. */
const UNMARKED = 5;
const LONGEST = 110;
/** A date on a line of its own heads nothing. */
const DAY = /^(?:\p{L}+,? )?\d{1,2}(?:st|nd|rd|th|af|ain|fed|ed)? (?:o )?\p{L}+ \d{4}$/u;
const MOST_WORDS = 16;

const MARKDOWN = /^\s*(#{1,6})\s+(.*?)\s*#*\s*$/u;
const BOLD = /^\s*(?:\*\*|__)([^*_]+)(?:\*\*|__):?\s*$/u;
const NUMBERED = /^\s*(\d{1,2})[.)]?\s+(\p{Lu}.*)$/u;
const ENDS_A_SENTENCE = /[.;,?!|]["'”’)]*$/u;
/** A line with one of these says something: it is no heading, however short. */
const SAYS = new RegExp(
  String.raw`(?<![\p{L}’'])(?:will|shall|must|should|would|may|can|cannot|is|are|was|were|has|have|had|agreed|noted|to (?:be|send|write|share|circulate|provide|bring|prepare|review|update|report|confirm|arrange|publish|issue|draft|meet|contact|liaise|follow|consider|discuss|check|inform|invite|submit|produce)|mae|mae’r|mae'r|bydd|byddwn|byddaf|rhaid|dylai|dylid|dylem|oes|oedd|fydd|gall|gellir)(?![\p{L}’'])`,
  'iu',
);

/** “What we will do”: a heading, for all its verb. */
const TITLED = /^(?:what|how|why|who|where|when|our|your|beth|sut|pam|pwy|ein|eich) (?:\S+ ?){1,7}$/iu;
/** A list ends the sentence. */
const UNFINISHED = /\b(?:to|should|will|must|shall|that|by|and|are|is|i|y|yn|dylai|rhaid)$/iu;
/** “Recommendation 2” on a line of its own, whatever stands around it. */
const NUMBERED_PART =
  /^(?:recommendation|conclusion|question|argymhelliad|casgliad|cwestiwn) [\p{L}\d.]{1,6}$/iu;
const PART_LEVEL = 6;

/** Whether a line numbers a recommendation, a question or the like. */
export const numbersPart = (line: string): boolean => NUMBERED_PART.test(line);

/** The heading that a line is; `alone` where empty lines or the ends of the text stand around it. */
export function headingOf(line: Line, alone: boolean): Heading | null {
  const marked = MARKDOWN.exec(line.text);
  if (marked) return { level: (marked[1] ?? '').length, words: plainWords(marked[2] ?? '') };
  const bold = BOLD.exec(line.text);
  if (bold && !ENDS_A_SENTENCE.test(bold[1] ?? ''))
    return { level: UNMARKED, words: plainWords((bold[1] ?? '').replace(/:\s*$/u, '')) };
  if (numbersPart(line.trimmed)) return { level: PART_LEVEL, words: plainWords(line.trimmed) };
  if (!alone || !looksLikeOne(line.trimmed)) return null;
  const words = plainWords(line.trimmed);
  const under = paragraphNumber(line.text);
  if (under > 0)
    return { level: line.text.slice(0, under).trim().replace(/[.)]$/u, '').split('.').length, words };
  return { level: NUMBERED.test(line.text) ? 1 : UNMARKED, words };
}

const looksLikeOne = (line: string): boolean =>
  line.length <= LONGEST &&
  line.split(/\s+/u, MOST_WORDS + 1).length <= MOST_WORDS &&
  /\p{Lu}|\d/u.test(line.slice(0, 8)) &&
  !/^(?:©|Published|Updated|Cyhoeddwyd|Diweddarwyd|To:|From:|At:|Oddi wrth:)|:$/u.test(line) &&
  !DAY.test(line) &&
  !ENDS_A_SENTENCE.test(line) &&
  (TITLED.test(line) ? !UNFINISHED.test(line) : !SAYS.test(line));
