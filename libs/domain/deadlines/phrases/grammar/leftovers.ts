import type { CalendarDate } from '#domain/kernel';
import type { Match } from './families';
import type { Span } from './phrase-reading';
import { BOUND } from './operators';
import { NEGATION, limitWords, timeWords } from './time-words';
import { END } from './vocabulary';

export interface Leftovers {
  /** words of time and limits outside what was understood */
  readonly unread: readonly Span[];
  /** one of them stands against a reading and may change it, so that the reading cannot be offered */
  readonly touching: boolean;
}

const spansOf = (expression: RegExp, text: string): readonly Span[] =>
  [...text.matchAll(expression)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));

/** The pieces of a span outside others. */
const outside = (span: Span, others: readonly Span[]): readonly Span[] =>
  others.reduce<readonly Span[]>(
    (pieces, { from, to }) =>
      pieces.flatMap((piece) =>
        from < piece.to && piece.from < to
          ? [
              { from: piece.from, to: from },
              { from: to, to: piece.to },
            ].filter((rest) => rest.from < rest.to)
          : [piece],
      ),
    [span],
  );

/** Between two words of one phrase: spaces, hyphens and the small words that join them. */
const JOINED =
  /^(?:[\s-]|(?:the|of|in|to|a|an|this|that|is|on|before|after|from|y|yr|'r|o|i|yn|ym|yng|ar|am|cyn|wedi)(?=[\s-]))*$/u;
/** Between two phrases of which one changes the other; `a` joins two in Welsh. */
const MODIFIES = /^(?:[\s-]|(?:the|of|in|on|following|after|y|yr|o|yn|ym|yng|ar)(?=[\s-]))*$/u;
const BEGINS_WITH_BOUND = new RegExp(`^(?:${BOUND})${END}`, 'u');
const FIGURES_AFTER = /^[\s-]*\d/u;
const FIGURES_BEFORE = /\d[\s–/-]*$/u;

/** What words of time were left out, phrases that were dropped among them, and whether any touches what was understood. */
export function leftovers(text: string, matches: readonly Match[], dropped: readonly Span[]): Leftovers {
  const understood: readonly Span[] = matches;
  const passed = dropped.map(({ from, to }) => ({ from, to }));
  const time = [
    ...passed,
    ...spansOf(timeWords, text).flatMap((span) => outside(span, [...understood, ...passed])),
  ];
  const limits = spansOf(limitWords, text).flatMap((span) => outside(span, [...understood, ...time]));
  const unread = [...time, ...limits].sort((a, b) => a.from - b.from);
  const touching = understood.some(
    ({ from, to }, index) =>
      MODIFIES.test(text.slice(to, understood[index + 1]?.from ?? to) || '.') ||
      time.some((span) =>
        JOINED.test(span.to <= from ? text.slice(span.to, from) : text.slice(to, span.from)),
      ) ||
      NEGATION.test(text.slice(Math.max(0, from - 40), from)) ||
      FIGURES_AFTER.test(text.slice(to, to + 4)) ||
      (!BEGINS_WITH_BOUND.test(text.slice(from, from + 40)) &&
        FIGURES_BEFORE.test(text.slice(Math.max(0, from - 4), from))),
  );
  return { unread, touching };
}

/** The last day of a match’s readings; null where they give none. */
function lastOf({ value: outcome }: Match): CalendarDate | null {
  if (!('candidates' in outcome)) return null;
  const ends = outcome.candidates.map(({ window }) => window?.to ?? null);
  return ends.includes(null) ? null : (ends.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null) ?? null);
}

/** Days that had passed are named in passing where a later one stands beside them: `as I said on 13 March, … in the autumn`. */
export function withoutThePast(matches: readonly Match[], saidOn: CalendarDate): readonly Match[] {
  const past = (match: Match): boolean => {
    const last = lastOf(match);
    return last !== null && last <= saidOn;
  };
  const later = matches.some((match) => 'candidates' in match.value && !past(match));
  return later ? matches.filter((match) => !past(match)) : matches;
}
