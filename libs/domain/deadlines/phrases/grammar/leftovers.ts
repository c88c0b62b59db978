import type { CalendarDate } from '#domain/kernel';
import type { Match } from './families';
import type { Span } from './phrase-reading';
import { BOUND } from './operators';
import { STARTS_A_BOUND, NEGATION, WHICH_OR_HOW_MANY, limitWords, timeWords } from './time-words';
import { DAYS_MONTH, END, START, WEEKDAY } from './vocabulary';

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
const FIGURES_BEFORE = /\d(?:[\s–/-]*|[.,])$/u;
/** `1 and 15 June`, `1af a’r 15fed o Fehefin`: the first day belongs to the month as well. */
const DAY_JOINED_BEFORE =
  /(?<!\d)\d{1,2}(?:st|nd|rd|th|af|ail|il|ydd|edd|ed|fed|eg|ain)?\s+(?:and|or|a|ac|neu|&)(?:'r)?\s+(?:the |yr? )?$/u;

const OPEN =
  'year|month|quarter|week|term|session|[bf]?l?wyddyn(?: ariannol| academaidd| ysgol| galendr)?|[mf]is|chwarter|wythnos|[td]ymor';
/** A stretch or a day that the words tie to no year: what follows it may say which is meant. */
const ENDS_OPEN = new RegExp(
  `^(?!.*${START}(?:this|next|current|coming|hon|hwn|nesaf|presennol|bresennol|gyfredol)${END}).*${START}(?:${OPEN}|${DAYS_MONTH}|${WEEKDAY})$`,
  'u',
);
const SAYS_WHICH = new RegExp(
  `^ (?:(?:in|during|to|for|on|at|within|from|of|by|after) which|when|that follows?|which follows?|after|following|before|preceding|ar ôl|wedi|yn dilyn|cyn|pan|lle|sy'n|sydd|yr?(?= \\p{L}))${END}`,
  'u',
);
/** The event that `the month in which the claim is made` or `31 March after laying` waits for is not read: no month is taken instead. */
const saysWhich = (understood: string, rest: string): boolean =>
  SAYS_WHICH.test(rest) && ENDS_OPEN.test(understood);

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
      (!STARTS_A_BOUND.test(text.slice(from, from + 12)) &&
        WHICH_OR_HOW_MANY.test(text.slice(Math.max(0, from - 40), from))) ||
      FIGURES_AFTER.test(text.slice(to, to + 4)) ||
      saysWhich(text.slice(from, to), text.slice(to, to + 20)) ||
      DAY_JOINED_BEFORE.test(text.slice(Math.max(understood[index - 1]?.to ?? 0, from - 16), from)) ||
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

/** What names a document or an occasion by its day: `as I said on`, `my letter of`, `fel y dywedais ar`. */
const MENTION = new RegExp(
  `${START}(?:said|stated|wrote|told|explained|mentioned|noted|confirmed|set out|outlined|letter|statement|evidence|minutes|correspondence|e-?mail|dated|(?:was|were|been|as) (?:published|laid|made|issued|agreed|announced)|dywedais|dywedodd|dywedwyd|nodais|nodwyd|nododd|ysgrifennais|llythyr|datganiad|dystiolaeth|dyddiedig|cyhoeddwyd)(?: (?:to|at|in|i|yn) [^.;,()]{1,40})?(?: (?:of|on|dated|o|ar|dyddiedig))? $`,
  'u',
);
const NAMES_A_DAY = /^(?:on|of|in|dated|from|at|ar|o|ym|yn|\d)/u;

/**
 * Without what is named in passing beside a later phrase: a day that had passed, and the day of a document or a statement, as in
 * `as I said on 13 March 2026, it will be published in the autumn`.
 */
export function withoutMentions(
  text: string,
  matches: readonly Match[],
  saidOn: CalendarDate,
): readonly Match[] {
  const mentioned = (match: Match): boolean => {
    const last = lastOf(match);
    if (last !== null && last <= saidOn) return true;
    const before = text.slice(Math.max(0, match.from - 80), match.from);
    return NAMES_A_DAY.test(text.slice(match.from, match.to)) && MENTION.test(before);
  };
  const later = matches.some((match) => 'candidates' in match.value && !mentioned(match));
  return later ? matches.filter((match) => !mentioned(match)) : matches;
}
