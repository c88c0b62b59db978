import { findPhrases } from '#domain/deadlines';
import { calendarDate, type CalendarDate } from '#domain/kernel';
import type { Sentence } from '../sentences/sentence';

/** Where a document says its date: its head, and its foot. */
const [HEAD, FOOT] = [3000, 600];
/** A date with its year says the same whenever it is read. */
const ANY_DAY = calendarDate('2000-01-01');
const YEAR = /\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2}\b/u;

/** Lines that say when a meeting was held, or a document written or published, in the order in which one is believed. */
const SAYS: readonly RegExp[] = [
  /\b(?:met|meeting(?: was)? held|held|date of (?:the )?meeting|meeting date|minutes of (?:the|a) meeting[^\n]{0,60}|cyfarfod a gynhaliwyd|cyfarfu|dyddiad y cyfarfod|cynhaliwyd)\b[^\n]{0,60}?(?=\d)/iu,
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|dydd \p{L}+|dyddiad|date|dated)?,?:? ?(?=\d{1,2}(?:st|nd|rd|th|af|ain|fed|ed|eg|il|ydd)? (?:o )?\p{L}+,? \d{4}\b)/iu,
  /^(?:published|issued|publication date|date of issue|delivered on|laid|cyhoeddwyd|dyddiad cyhoeddi|cyhoeddi)\b[^\n\d]{0,30}(?=\d)/iu,
  /\b(?:minutes|cofnodion|record)\b[^\n]{0,80}?(?=\d{1,2})/iu,
  /^[^\n]{0,100}\b(?:version|published|issued|cyhoeddwyd|fersiwn)\b[^\n]{0,30}(?=\d{1,2} )/iu,
  /^(?:updated|last updated|diweddarwyd)\b[^\n\d]{0,20}(?=\d)/iu,
];

/** The day on which a document was said or published, where its text says so: never invented. */
export function saidOnIn(text: string): CalendarDate | null {
  const lines = `${text.slice(0, HEAD)}\n${text.slice(-FOOT)}`
    .split(/\r\n|[\n\r]/u)
    .map((line) => line.trim());
  for (const says of SAYS)
    for (const [index, line] of lines.entries()) {
      const whole = /^(?:published|delivered on|cyhoeddwyd|dyddiad|date):?$/iu.test(line)
        ? `${line} ${lines.slice(index + 1).find((next) => next !== '') ?? ''}`
        : line;
      const found = says.exec(whole.slice(0, 200));
      const day = found === null ? null : dayIn(whole.slice(found.index + found[0].length, 260));
      if (day !== null) return day;
    }
  return null;
}

/** The day that words begin with, its year named. */
function dayIn(words: string): CalendarDate | null {
  const [phrase] = findPhrases({ words, saidOn: ANY_DAY });
  if (phrase?.reading.kind !== 'candidates' || phrase.from > 12 || !YEAR.test(phrase.words)) return null;
  const [reading] = phrase.reading.candidates;
  const window = reading?.window;
  return window && window.from === window.to ? window.to : null;
}

/** Each sentence with the day of its part: a heading of the first level that ends in a day begins another record. */
export function withDays(sentences: readonly Sentence[]): readonly Sentence[] {
  const days = new Map<string, CalendarDate | null>();
  const dayOf = (heading: string): CalendarDate | null => {
    const known = days.get(heading);
    if (known !== undefined) return known;
    const at = heading.search(/\d{1,2}(?:[/.]|(?:st|nd|rd|th)? \p{L})/u);
    const day = at < 0 || heading.length > 120 ? null : dayIn(heading.slice(at));
    days.set(heading, day);
    return day;
  };
  return sentences.map((sentence) => {
    const [top] = sentence.headings;
    const day = top === undefined ? null : dayOf(top);
    return day === null ? sentence : { ...sentence, saidOn: day };
  });
}
