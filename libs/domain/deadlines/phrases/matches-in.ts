import { bounds } from './families/bounds';
import { counts } from './families/counted';
import { events } from './families/events';
import { fromStatement } from './families/from-statement';
import { ranges } from './families/ranges';
import { recurrences } from './families/recurring';
import { singleDates } from './families/single-dates';
import { undated, waiting } from './families/undated';
import type { Match } from './grammar/families';
import type { Phrase, Span } from './grammar/phrase-reading';
import { all } from './grammar/placed';

/** The more exact families come first: of two that read the same words, the first counts. */
const grammar = all(ranges, recurrences, counts, undated, singleDates, fromStatement, bounds, events);

const length = ({ from, to }: Match): number => to - from;
const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** The longest matches that do not overlap, in the order of the words. */
function longest(matches: readonly Match[]): readonly Match[] {
  const chosen: Match[] = [];
  for (const match of [...matches].sort((a, b) => length(b) - length(a)))
    if (!chosen.some((other) => overlap(other, match))) chosen.push(match);
  return chosen.sort((a, b) => a.from - b.from);
}

/** Every phrase of time in the words; where there is none, what waits for an event. */
export function matchesIn(phrase: Phrase): readonly Match[] {
  const matches = longest(grammar(phrase));
  return matches.length > 0 ? matches : longest(waiting(phrase));
}
