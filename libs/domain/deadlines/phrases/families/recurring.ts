import {
  type Bilingual,
  type CalendarDate,
  both,
  calendarDate,
  earlierOf,
  isMonthDay,
  yearOf,
} from '#domain/kernel';
import { lastLawfulDay } from '../../evaluation/last-lawful-day';
import { formatEveryYears, formatMonthDay } from '../../words/dates-in-words';
import type { Operator } from '../../rules/fields';
import { ANCHOR_YEARS } from '../../rules/simple-rules';
import { BOUND, boundOf, edgeOf } from '../grammar/operators';
import { type Family, family } from '../grammar/families';
import type { CandidateReading, Groups, Outcome, Phrase } from '../grammar/phrase-reading';
import { all } from '../grammar/placed';
import { TIME_OR_LIMIT } from '../grammar/time-words';
import {
  DAYS_MONTH,
  MONTH,
  DAY_NTH,
  NTH,
  NUMBER,
  ORDINAL,
  YEAR4,
  END,
  monthNumber,
  nthOf,
  numberOf,
} from '../grammar/vocabulary';

/** A day that comes every year. */
interface Yearly {
  readonly monthDay: string;
  readonly operator: Operator;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The last day of a month that comes every year; of February, the day before 1 March. */
const endOfMonth = (month: number): Yearly =>
  month === 2
    ? { monthDay: '03-01', operator: 'before' }
    : { monthDay: `${two(month)}-${[4, 6, 9, 11].includes(month) ? 30 : 31}`, operator: 'on_or_before' };

const KIND_START: readonly (readonly [RegExp, number])[] = [
  [/financial|fiscal|ariannol/u, 4],
  [/academic|school|academaidd|ysgol/u, 9],
  [/calendar|galendr|^year$|^(?:blwyddyn|flwyddyn)$/u, 1],
];
const startOfKind = (kind: string): number => KIND_START.find(([words]) => words.test(kind))?.[1] ?? 1;

const operatorOf = (op: string | undefined): Operator | null => {
  const bound = boundOf(op);
  if (bound === 'before') return 'before';
  if (bound === null || bound === 'in') return 'on';
  return bound === 'by' || bound === 'no-later' ? 'on_or_before' : null;
};

/** The day of each year that the words name; null for none, a word for an impossible one. */
function yearlyIn(groups: Groups): Yearly | null {
  const { op, day, nth, month, endmonth, bymonth, edge, kind } = groups;
  const operator = operatorOf(op);
  if (operator === null) return null;
  if (month !== undefined) {
    const date = `${two(monthNumber(month))}-${two(nth === undefined ? Number(day) : nthOf(nth))}`;
    return isMonthDay(date) && date !== '02-29' ? { monthDay: date, operator } : null;
  }
  if (endmonth !== undefined) return endOfMonth(monthNumber(endmonth));
  if (bymonth !== undefined) {
    const number = monthNumber(bymonth);
    return operator === 'before' ? { monthDay: `${two(number)}-01`, operator } : endOfMonth(number);
  }
  const start = startOfKind(kind ?? '');
  const first = `${two(start)}-01`;
  if (edgeOf(edge) === 'start')
    return { monthDay: first, operator: operator === 'before' ? 'before' : 'on_or_before' };
  return endOfMonth(((start + 10) % 12) + 1);
}

const NUMBER_OR_NTH = `${NUMBER}|${NTH}|other`;
const CADENCE_EN = `(?:(?:in |of |for )?(?:each|every|once every|at least every|at least once every) (?:(?<every>${NUMBER_OR_NTH}) )?(?:(?:calendar|financial|fiscal|academic|school) )?years?(?!'|s|-)|annually|yearly|per year|a year|per annum|each and every year)`;
const CADENCE_CY = `(?:(?:ym |yn )?(?:bob|mhob|pob|phob) (?:(?<cyevery>${NUMBER_OR_NTH}|yn ail) )?(?:blwyddyn|flwyddyn|blynedd|flynedd|mlynedd)(?: (?:ariannol|academaidd|ysgol|galendr))?|yn flynyddol)`;
const THEREAFTER = '(?:,? (?:thereafter|after that|from then on|wedi hynny|ar ôl hynny|wedyn))?';
const FIRST = `(?:,? (?:from|starting|beginning|commencing|starting from|o|gan ddechrau)(?: in| from| with| yn| â| gyda| gyda'r flwyddyn)? (?<first>${YEAR4})(?: onwards?| ymlaen)?)?`;
/** The year that a longer interval is counted from; what is said of it holds no other word of time. */
const FOLLOWING = `(?<following>,? (?:following|after|yn dilyn|ar ôl) (?:the |y )?(?:last |preceding )?(?:year|flwyddyn)(?: ddiwethaf)?(?: (?:in which|when|that|yr oedd|yr|y|pan)(?: (?!(?:${TIME_OR_LIMIT})${END})[^\\s.;,()]+){1,25})?)?`;
const CADENCE = `(?:(?:and then |and |then |a |ac |ac yna |yna )?(?:${CADENCE_EN}|${CADENCE_CY})${THEREAFTER}${FIRST}${FOLLOWING})`;
const DAY = `(?:(?:the |yr? )?(?:(?<day>\\d{1,2})${ORDINAL} (?:of |o )?|(?<nth>${DAY_NTH}) (?:of |o ))(?:mis |fis )?(?<month>${DAYS_MONTH})|(?:the )?(?:end of|diwedd|ddiwedd) (?:mis )?(?<endmonth>${MONTH})|(?:mis |fis )?(?<bymonth>${MONTH}))(?:,? (?<year>${YEAR4}))?`;

function everyIn({ every, cyevery }: Groups): number {
  const words = every ?? cyevery;
  if (words === undefined) return 1;
  if (words === 'other' || words === 'yn ail') return 2;
  return nthOf(words) || numberOf(words);
}

function read(groups: Groups, { saidOn }: Pick<Phrase, 'saidOn'>): Outcome | null {
  const yearly = yearlyIn(groups);
  const interval = everyIn(groups);
  if (yearly === null || !(interval >= 1 && interval <= 20)) return null;
  const years = firstYears(groups, yearly, interval, saidOn);
  if (years.some((first) => first < ANCHOR_YEARS.from || first > ANCHOR_YEARS.to)) return null;
  return { candidates: years.map((first) => recurring(yearly, interval, first, groups, saidOn)) };
}

/** The year that the words name; else the first whose day is not past, and of a longer interval each year that can be the first. */
function firstYears(
  { first, year }: Groups,
  yearly: Yearly,
  interval: number,
  saidOn: CalendarDate,
): readonly number[] {
  const named = first ?? year;
  if (named !== undefined) return [Number(named)];
  const now = yearOf(saidOn);
  const next = lastDay(yearly, now) >= saidOn ? now : now + 1;
  return Array.from({ length: interval }, (_, ahead) => next + ahead);
}

const lastDay = ({ monthDay, operator }: Yearly, year: number): CalendarDate =>
  lastLawfulDay(calendarDate(`${year}-${monthDay}`), operator).day;

function recurring(
  yearly: Yearly,
  interval: number,
  first: number,
  { first: named, year, following }: Groups,
  saidOn: CalendarDate,
): CandidateReading {
  const to = lastDay(yearly, first);
  const { monthDay, operator } = yearly;
  const day = { en: formatMonthDay(monthDay, 'en'), cy: formatMonthDay(monthDay, 'cy') };
  const often = { en: formatEveryYears(interval, 'en'), cy: formatEveryYears(interval, 'cy') };
  const word = WORDS[operator];
  return {
    id: `every-${interval}-years-${operator === 'on_or_before' ? 'by' : operator}-${monthDay}-from-${first}`,
    basis: 'policy',
    label: both(
      `${word.en} ${day.en} ${often.en}, first in ${first}`,
      `${word.cy} ${day.cy} ${often.cy}, y tro cyntaf yn ${first}`,
    ),
    reason: whyFirst({
      first,
      interval,
      named: (named ?? year) !== undefined,
      following: following !== undefined,
    }),
    window: { from: operator === 'on' ? to : earlierOf(saidOn, to), to },
    rule: {
      primitive: 'year-grid',
      anchorYear: first,
      firstAfterYears: 0,
      intervalYears: interval,
      monthDay,
      operator,
    },
  };
}

const WORDS: Readonly<Record<Operator, Bilingual>> = {
  before: both('Before', 'Cyn'),
  on_or_before: both('By', 'Erbyn'),
  on: both('On', 'Ar'),
  from: both('From', 'O'),
};

/** Why the first year is this one. Of a longer interval the words do not say: the year before counts from what was last required. */
function whyFirst({
  first,
  interval,
  named,
  following,
}: {
  first: number;
  interval: number;
  named: boolean;
  following: boolean;
}): Bilingual {
  if (named)
    return both(
      `It comes again and again; the words name ${first} as the first year.`,
      `Mae’n digwydd dro ar ôl tro; mae’r geiriau’n enwi ${first} fel y flwyddyn gyntaf.`,
    );
  if (interval === 1)
    return both(
      `It comes every year; ${first} is the first whose day had not passed when it was said.`,
      `Mae’n digwydd bob blwyddyn; ${first} yw’r gyntaf nad oedd ei diwrnod wedi mynd heibio pan ddywedwyd hyn.`,
    );
  const last = first - interval;
  return following
    ? both(
        `This holds where ${last} is the year that the words count from; they do not say which year that was.`,
        `Mae hyn yn wir os ${last} yw’r flwyddyn y mae’r geiriau’n cyfrif ohoni; nid ydynt yn dweud pa flwyddyn oedd honno.`,
      )
    : both(
        `This holds where ${first} is the first year; the words do not say which it is.`,
        `Mae hyn yn wir os ${first} yw’r flwyddyn gyntaf; nid yw’r geiriau’n dweud pa un ydyw.`,
      );
}

const OTHER = 'other_';
const OTHER_DAY = DAY.replace(/\(\?<(?=[a-z])/gu, `(?<${OTHER}`);
/** Two days that come each year: `by 31 March and 30 September each year`. */
function readBoth(groups: Groups, phrase: Pick<Phrase, 'saidOn'>): Outcome | null {
  const second = Object.fromEntries(
    ['day', 'nth', 'month', 'endmonth', 'bymonth', 'year'].map((name) => [name, groups[OTHER + name]]),
  );
  const days = [groups, { ...groups, ...second }].map((each) => read(each, phrase));
  const candidates = days.flatMap((day) => (day !== null && 'candidates' in day ? day.candidates : []));
  return candidates.length < 2 ? null : { candidates };
}

/** `every five years from 2026`: the words name no day, so that the end of the year is taken. */
function withoutDay(groups: Groups, { saidOn }: Pick<Phrase, 'saidOn'>): Outcome | null {
  const interval = everyIn(groups);
  const first = Number(groups['first']);
  if (groups['first'] === undefined || !(interval >= 1 && interval <= 20)) return null;
  return { candidates: [recurring(endOfMonth(12), interval, first, groups, saidOn)] };
}

/** 29 February is in no three years of four: words that want it every year are impossible. */
const leapDay: Family = family(
  `(?:(?:${BOUND}) )?(?:the )?29(?:th|ain)? (?:of |o )?(?:february|feb|chwefror) (?:${CADENCE_EN}|${CADENCE_CY})`,
  () => ({
    refusal: {
      code: 'impossible-date',
      message: both(
        'There is no 29 February in most years, so it cannot come every year. Look at the source again, or record the phrase without a date.',
        'Nid oes 29 Chwefror yn y rhan fwyaf o flynyddoedd, felly ni all ddod bob blwyddyn. Edrychwch eto ar y ffynhonnell, neu cofnodwch yr ymadrodd heb ddyddiad.',
      ),
    },
  }),
);

const KIND =
  '(?:(?<kind>financial year|fiscal year|academic year|school year|calendar year|year|(?:b|f|m)lwyddyn (?:ariannol|academaidd|ysgol|galendr)|blwyddyn|flwyddyn))';

/** A day that comes each year: `by 31 October each year`, `bob blwyddyn erbyn 31 Hydref`, `every 31 March`, `by the end of each financial year`. */
export const recurrences: Family = all(
  family(`(?:(?<op>${BOUND}) )?${DAY},? ${CADENCE}`, read),
  family(`(?:(?<op>${BOUND}) )?${DAY} (?:and|a|ac) (?:(?:${BOUND}) )?${OTHER_DAY},? ${CADENCE}`, readBoth),
  family(
    `(?:${CADENCE_EN}|${CADENCE_CY})${FIRST},?(?: and)? (?<op>${BOUND}) ${DAY}${FIRST.replace('first>', 'otherfirst>')}`,
    read,
  ),
  family(
    `(?:${CADENCE_EN}|${CADENCE_CY})${FIRST},?(?: and)? (?<op>${BOUND}) ${DAY} (?:and|a|ac) (?:(?:${BOUND}) )?${OTHER_DAY}`,
    readBoth,
  ),
  family(`(?:(?<op>${BOUND}) )?(?:each|every|bob|pob) (?:mis )?${DAY}`, read),
  family(
    `(?:(?<op>${BOUND}) )?(?:the )?(?<edge>last day of|first day of|diwrnod olaf|diwrnod cyntaf|start of|beginning of|end of|close of|diwedd|ddiwedd|dechrau|ddechrau)(?: o)? (?:each|every|bob|pob) ${KIND}${FIRST}`,
    read,
  ),
  family(
    `(?:(?:in|for|during|ym|yn ystod) )?(?:each|every|bob|mhob|pob) (?<kind>financial year|fiscal year|academic year|school year|calendar year|(?:b|f|m)lwyddyn (?:ariannol|academaidd|ysgol|galendr))${FIRST}`,
    read,
  ),
  family(CADENCE, withoutDay),
  leapDay,
);
