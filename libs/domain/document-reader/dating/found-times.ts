import { type CandidateReading, findPhrases } from '#domain/deadlines';
import { type CalendarDate, calendarDate, sameJson } from '#domain/kernel';
import type { TimeWords } from './time-words';

/** A phrase of time in a sentence; offsets are those of the sentence. */
export interface FoundTime {
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly sort: 'dated' | 'vague' | 'event' | 'recurring';
  readonly readings: readonly CandidateReading[];
  /** it speaks of time that had passed, or since when something has been so */
  readonly past: boolean;
}

/** Two days before all that documents speak of: what words say on both does not hang on the day they were said. */
const [ONE_DAY, ANOTHER] = [calendarDate('1901-03-05'), calendarDate('1902-10-19')];

/** The phrases of time of a sentence; where the day it was said is not known, those that do not hang on it. */
export function timesIn(text: string, saidOn: CalendarDate | null, words: TimeWords): readonly FoundTime[] {
  const found = saidOn === null ? undatedTimes(text, words) : readTimes(text, saidOn, words);
  return [
    ...found,
    ...clauses(text, words.events, 'event'),
    ...clauses(text, words.recurring, 'recurring'),
    ...clauses(text, words.vague, 'vague'),
  ];
}

function readTimes(text: string, saidOn: CalendarDate, words: TimeWords): readonly FoundTime[] {
  return findPhrases({ words: text, saidOn }).map(({ from, to, words: phrase, reading }): FoundTime => {
    const readings = reading.kind === 'candidates' ? reading.candidates : [];
    return {
      from,
      to,
      words: phrase,
      sort: sortOf(phrase, readings, words),
      readings,
      past:
        isPast(readings, saidOn) ||
        (reading.kind === 'undated' &&
          reading.lookAgainOn === null &&
          !reading.trigger &&
          !words.again.test(phrase)),
    };
  });
}

function undatedTimes(text: string, words: TimeWords): readonly FoundTime[] {
  const [one, another] = [readTimes(text, ONE_DAY, words), readTimes(text, ANOTHER, words)];
  return one.map((time): FoundTime => {
    const same = another.find(({ from, to }) => from === time.from && to === time.to);
    const settled = same !== undefined && sameReadings(time.readings, same.readings);
    /** a length whose beginning is not known waits for what it is counted from */
    const counted = !settled && time.readings[0]?.rule.primitive === 'offset' && time.sort === 'dated';
    return {
      ...time,
      past: false,
      ...(counted && { sort: 'event' }),
      readings: settled ? time.readings : [],
    };
  });
}

const sameReadings = (one: readonly CandidateReading[], other: readonly CandidateReading[]): boolean =>
  sameJson(
    one.map(({ window }) => window?.to ?? null),
    other.map(({ window }) => window?.to ?? null),
  ) && one.every(({ rule }) => rule.primitive !== 'offset');

const isPast = (readings: readonly CandidateReading[], saidOn: CalendarDate): boolean =>
  readings.length > 0 && readings.every(({ window }) => window !== null && window.to < saidOn);

function sortOf(phrase: string, [first]: readonly CandidateReading[], words: TimeWords): FoundTime['sort'] {
  if (first === undefined)
    return words.again.test(phrase) ? 'recurring' : words.awaits.test(phrase) ? 'event' : 'vague';
  const { primitive } = first.rule;
  if (primitive === 'recurring' || primitive === 'year-grid') return 'recurring';
  if (primitive === 'contingent') return 'event';
  const awaited = primitive === 'offset' && first.window === null && first.rule.anchor.kind === 'event';
  if (!awaited) return 'dated';
  return words.again.test(phrase) ? 'recurring' : 'event';
}

const clauses = (
  text: string,
  patterns: readonly RegExp[],
  sort: 'event' | 'recurring' | 'vague',
): readonly FoundTime[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }): FoundTime => {
      const words = found.trimEnd();
      return { from: index, to: index + words.length, words, sort, readings: [], past: false };
    }),
  );
