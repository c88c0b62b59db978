import { type CandidateReading, readPhrase } from '#domain/deadlines';
import { addDays, addYears, type CalendarDate, daysBetween, lastDayOfMonth } from '#domain/kernel';
import type { Expected, ExpectedKind } from '../contract/document-reading';
import type { Sentence } from '../sentences/sentence';
import { dueOf, statusOf } from '../sentences/tables';
import { englishTimes } from './english';
import { type FoundTime, timesIn } from './found-times';
import type { TimeWords } from './time-words';
import { welshTimes } from './welsh';

/** When a sentence says that something is to happen. */
export interface Time {
  readonly datePhrase: string | null;
  readonly expected: Expected;
  readonly readings: readonly CandidateReading[];
}

export const timeWordsOf = ({ language }: Pick<Sentence, 'language'>): TimeWords =>
  language === 'cy' ? welshTimes : englishTimes;

const LONGEST = 2000;
/** No month is named. */
const OPEN_ENDED =
  /\b(?:years?|quarter|winter|spring|summer|autumn|flwyddyn|blwyddyn|gaeaf|gwanwyn|haf)\b|^\D*\d{4}(?:\D+\d{2,4})?$/iu;

/** The time of a sentence: of its cell, of its own words, else of the words that its list begins with. */
export function timeOf(
  sentence: Sentence,
  saidOn: CalendarDate | null,
  periods: readonly CalendarDate[],
): Time {
  const words = timeWordsOf(sentence);
  const undated: Time = { datePhrase: null, expected: { kind: 'undated', last: null, saidOn }, readings: [] };
  if (sentence.form === 'row') {
    const due = dueOf(sentence.cells);
    const read = due === null || due.words === '' ? null : cellTime(due.text, sentence, saidOn, words);
    if (read !== null || due !== null) return read ?? undated;
  }
  const own = chosen(sentence.text.slice(0, LONGEST), saidOn, words, periods);
  if (own !== null) return own;
  const above = [sentence.leadIn, sentence.timeAbove].map((over) =>
    over === null ? null : chosen(over, saidOn, words, periods),
  );
  const [over] = above.filter((time) => time !== null);
  return over === undefined ? undated : { ...over, datePhrase: null };
}

function chosen(
  text: string,
  saidOn: CalendarDate | null,
  words: TimeWords,
  periods: readonly CalendarDate[],
): Time | null {
  const period = periods.length === 0 ? null : ([...text.matchAll(words.definedPeriod)][0] ?? null);
  const [last] = periods;
  const best = bestOf(text, timesIn(text, saidOn, words), words);
  if (period !== null && last !== undefined && (best === null || best.sort !== 'dated'))
    return { datePhrase: period[0], expected: { kind: 'window', last, saidOn }, readings: [] };
  if (best === null) return null;
  const time = timeOfPhrase(best, saidOn, words);
  const [first] = best.readings;
  if (
    first?.rule.primitive !== 'fixed-date' ||
    !words.notAfter.test(`${text.slice(0, best.from)}|${best.words}`)
  )
    return time;
  return { ...time, expected: { ...time.expected, last: addDays(first.rule.date, -1) } };
}

/** The phrase that is most likely the promise's: a limit, after its verb, and no date of something else. */
function bestOf(text: string, times: readonly FoundTime[], words: TimeWords): FoundTime | null {
  const verb = words.verb.exec(text)?.index ?? 0;
  let best: { readonly time: FoundTime; readonly points: number } | null = null;
  for (const time of times) {
    if (time.past || isAside(text, time, words)) continue;
    if (times.some((other) => other !== time && contains(other, time) && other.sort === 'event')) continue;
    const points = pointsOf(time, verb, words);
    if (best === null || points > best.points) best = { time, points };
  }
  return best?.time ?? null;
}

const contains = (outer: FoundTime, inner: FoundTime): boolean =>
  outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;

/** A year by itself, and the name that it is part of: “Census 2021”. */
const YEAR = /^\d{4}$/u;
const NAME_BEFORE = /\p{Lu}[\p{L}’'-]* ?$/u;

function isAside(text: string, { from, to, words: phrase, sort }: FoundTime, words: TimeWords): boolean {
  const after = text.slice(to, to + 20);
  const before = text.slice(Math.max(0, from - 80), from);
  return (
    words.asideBefore.test(before) ||
    words.named.test(`${before}|${phrase}`) ||
    (YEAR.test(phrase) && NAME_BEFORE.test(before)) ||
    words.asideAfter.test(after) ||
    (words.adjective.test(phrase) && sort !== 'recurring' && /^[ -]\p{L}/u.test(after)) ||
    (sort === 'event' && /^(?:this|the|a|y|yr)\b/iu.test(phrase))
  );
}

const SORT_POINTS: Readonly<Record<FoundTime['sort'], number>> = {
  dated: 3,
  recurring: 2,
  event: 1.5,
  vague: 1,
};

function pointsOf({ sort, from, words: phrase }: FoundTime, verb: number, words: TimeWords): number {
  return (
    SORT_POINTS[sort] +
    (words.limit.test(phrase) ? 2 : 0) +
    (words.begins.test(phrase) ? -1 : 0) +
    (from > verb ? 1 : 0) +
    (words.day.test(phrase) ? 1 : 0)
  );
}

function timeOfPhrase(
  { sort, words: phrase, readings }: FoundTime,
  saidOn: CalendarDate | null,
  words: TimeWords,
): Time {
  const [first] = readings;
  const expected = (kind: ExpectedKind, last: CalendarDate | null): Time => ({
    datePhrase: phrase,
    expected: { kind, last, saidOn },
    readings,
  });
  if (sort === 'event' || sort === 'recurring') return expected(sort, null);
  if (sort === 'vague') return expected('window', null);
  const kind = words.day.test(phrase) && !spans(first) ? 'date' : 'window';
  if (words.begins.test(phrase)) return expected(kind, beginning(first, kind, phrase));
  return expected(kind, words.lasts.test(phrase) ? null : (first?.window?.to ?? null));
}

/** “Between 1 May and 30 June”: a span, though it names days. */
const spans = (reading: CandidateReading | undefined): boolean =>
  reading?.rule.primitive === 'window' &&
  reading.window !== null &&
  reading.window.from !== reading.window.to;

/** What begins on a day is done by it; in a month, by its end; a longer time leaves it open. */
function beginning(
  reading: CandidateReading | undefined,
  kind: ExpectedKind,
  phrase: string,
): CalendarDate | null {
  if (reading?.window) return reading.window.to;
  const rule = reading?.rule;
  if (rule?.primitive !== 'fixed-date') return null;
  if (kind === 'date') return rule.date;
  return OPEN_ENDED.test(phrase) ? null : lastDayOfMonth(rule.date);
}

/** The time of a cell. A day without a year in a table that tells how things stand is the one nearest to the day it was told. */
function cellTime(
  text: string,
  sentence: Sentence,
  saidOn: CalendarDate | null,
  words: TimeWords,
): Time | null {
  const times = timesIn(text, saidOn, words).filter(({ sort }) => sort !== 'event');
  const [first] = times;
  if (first === undefined) return null;
  const read = timeOfPhrase(first, saidOn, words);
  if (saidOn === null || statusOf(sentence.cells) === null || /\d{4}|\/\d{2}\//u.test(text)) return read;
  return nearest(read, first, saidOn, words);
}

function nearest(read: Time, { words: phrase }: FoundTime, saidOn: CalendarDate, words: TimeWords): Time {
  const { last } = read.expected;
  if (last === null || words.begins.test(phrase)) return read;
  const reading = readPhrase({ words: phrase, saidOn: addYears(saidOn, -1) });
  const candidates = reading.kind === 'candidates' ? reading.candidates : [];
  const before = candidates[0]?.window?.to ?? null;
  if (before === null || daysBetween(before, saidOn) >= daysBetween(saidOn, last)) return read;
  return { ...read, expected: { ...read.expected, last: before }, readings: candidates };
}
