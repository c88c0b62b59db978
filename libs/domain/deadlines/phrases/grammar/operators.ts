import { NOT_BEFORE } from './vocabulary';

/** What the words before a stretch or a day say of it. */
export type Bound = 'by' | 'no-later' | 'before' | 'in' | 'after' | 'from' | 'later';

/** More exact ones first: “no later than” before “than”, “not before” before “before”. */
const WORDS: readonly (readonly [Bound, string])[] = [
  ['from', `${NOT_BEFORE}|on (?:or|and) (?:after|from)|ar (?:neu|ac) (?:ar ôl|wedi|o)`],
  [
    'no-later',
    'no later than|not later than|not after|no later|at the latest by|latest by|heb fod yn hwyrach na[cg]?|(?:ddim|dim) (?:yn )?hwyrach na[cg]?|ddim ar ôl|fan bellaf erbyn',
  ],
  [
    'by',
    'up to and including|hyd at a chan gynnwys|on or before|ar neu cyn|cyn neu ar|by|until|till|up until|up to|erbyn|tan|hyd at|hyd nes|hyd',
  ],
  ['before', 'before|ahead of|prior to|in advance of|cyn'],
  ['later', 'later in|later|yn ddiweddarach(?: yn| ym| yng)?|yn nes ymlaen(?: yn| ym| yng)?'],
  ['after', 'after|(?<!the )following|ar ôl|wedi|yn dilyn'],
  [
    'from',
    'with effect from|starting (?:in|from|on)|beginning in|commencing in|as (?:of|from)|from|gan ddechrau(?: ym| yn| yng| ar| o)?|o|gydag effaith o',
  ],
  [
    'in',
    'throughout|over the course of|in the course of|some ?time (?:in|during)|for publication in|during|within|over|in|at|for|on|drwy gydol|trwy gydol|yn ystod|o fewn|dros|adeg|ym|yng|yn|ar|dros gyfnod',
  ],
];

/** Any word for a bound, as a group `op`. */
export const BOUND = WORDS.map(([, words]) => words).join('|');

const expressions = WORDS.map(([bound, words]) => [bound, new RegExp(`^(?:${words})$`, 'u')] as const);

export const boundOf = (words: string | undefined): Bound | null =>
  words === undefined ? null : (expressions.find(([, expression]) => expression.test(words))?.[0] ?? 'in');

export type Edge = 'start' | 'end' | 'early' | 'middle' | 'late';

const EDGES: readonly (readonly [Edge, string])[] = [
  [
    'late',
    'towards the end of|toward the end of|the latter part of|late in|late|tua diwedd|tuag at ddiwedd|yn hwyr yn|yn hwyr ym|hwyr yn|yn hwyr',
  ],
  [
    'early',
    'the early part of|early in|early|yn gynnar yn|yn gynnar yng|yn gynnar ym|gynnar yn|gynnar ym|yn gynnar|cynnar',
  ],
  [
    'middle',
    'the middle of|mid-way through|midway through|halfway through|half[ -]way through|mid-|mid|canol|ganol|nghanol|hanner ffordd drwy',
  ],
  [
    'end',
    'the very end of|the end of|end of|the close of|close of|the conclusion of|the last day of|last day of|the final day of|end-|end|diwedd|ddiwedd|niwedd|diwrnod olaf|ddiwrnod olaf',
  ],
  [
    'start',
    'the very start of|the start of|start of|the beginning of|beginning of|the first day of|first day of|the commencement of|the opening of|dechrau|ddechrau|nechrau|diwrnod cyntaf|ddiwrnod cyntaf|cychwyn',
  ],
];
const EDGE = EDGES.map(([, words]) => words).join('|');
const ARTICLE = "(?:the |yr? |'r )?";
/** Words before a stretch that name a part of it, as a group `edge`; with its article. */
export const PART = `${ARTICLE}(?:(?<edge>${EDGE})(?:'r)?(?: of| o)?[ ]?${ARTICLE})?`;
const edges = EDGES.map(([edge, words]) => [edge, new RegExp(`^(?:${words})$`, 'u')] as const);
export const edgeOf = (words: string | undefined): Edge | null =>
  words === undefined ? null : (edges.find(([, expression]) => expression.test(words))?.[0] ?? null);

/** The hour or the closing of a day: the day counts, and its hour is not kept. */
const CLOCK =
  "(?:\\d{1,2}(?:[.:]\\d{2})?\\s?(?:am|pm|a\\.m\\.|p\\.m\\.|yb|yp|yh|y bore|y prynhawn|yr hwyr|o'r gloch)|[0-2]?\\d[.:][0-5]\\d(?:\\s?(?:hours|hrs))?)";
const CLOSE =
  '(?:the )?(?:close of (?:business|play|the day)|cob|end of (?:the )?(?:business|working) day|end of business|end of the day|midday|noon|mid-day|diwedd y (?:dydd|diwrnod)(?: gwaith)?|ddiwedd y (?:dydd|diwrnod)(?: gwaith)?|diwedd busnes|ddiwedd busnes|hanner dydd|ganol dydd|canol dydd)';
const MIDNIGHT = '(?:midnight|hanner nos|ganol nos|canol nos)';
export const HOUR = `(?:${CLOCK}|${CLOSE}|${MIDNIGHT})`;
export const isMidnight = (words: string | undefined): boolean => new RegExp(MIDNIGHT, 'u').test(words ?? '');

/** What may follow a day or a stretch: it is the last that is meant, or the first; `by … at the earliest` says both, and is read as neither. */
export const LATEST =
  '(?<latest>,? (?:at the (?:very )?latest|or (?:earlier|sooner|before)(?: if possible)?|fan bellaf|fan hwyraf|ar yr hwyraf|neu(?:\\s+yn)? (?:ynghynt|gynt|gynharach|cyn hynny)))';
export const ONWARDS =
  '(?<onwards>,? (?:onwards?|or (?:later|after)|at the (?:very )?earliest|ymlaen|neu wedyn|ar y cynharaf|fan gynharaf))';

interface Ends {
  readonly latest: string | undefined;
  readonly onwards: string | undefined;
}

/** A bound with the words after what it bounds: `before … at the latest` stays before; those that contradict it are `none`. */
export function withEnd(bound: Bound | null, { latest, onwards }: Ends): Bound | null | 'none' {
  const begins = bound === 'from' || bound === 'after';
  if (latest !== undefined) return begins ? 'none' : bound === 'before' ? 'before' : 'no-later';
  if (onwards === undefined) return bound;
  return begins || bound === null || bound === 'in' ? (bound === 'after' ? 'after' : 'from') : 'none';
}
