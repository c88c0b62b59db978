import {
  type CalendarDate,
  addDays,
  addYears,
  both,
  calendarDate,
  dateOf,
  lastDayOfMonth,
  yearOf,
} from '#domain/kernel';
import { formatDate } from '../../words/dates-in-words';
import { needs } from '../grammar/candidates';
import { dateIn, datesIn } from '../grammar/dates';
import { around, place } from '../grammar/placed';
import { academicYearAhead, financialYearOf, yearStretch } from '../grammar/stretches';
import { MONTH, YEAR4, monthNumber } from '../grammar/vocabulary';
import { type Meaning, type Named, type Periods, one } from './named';

export const calendarYear = (year: number): Named => ({
  ...yearStretch(year),
  precision: 'year',
  name: both(String(year), String(year)),
});

export const financialYear = (on: CalendarDate, ahead = 0): Named => {
  const { from, to, name } = financialYearOf(on, ahead);
  return {
    from,
    to,
    precision: 'dates',
    name: both(`the financial year ${name}`, `y flwyddyn ariannol ${name}`),
  };
};

const academicYear = (on: CalendarDate, ahead = 0): Named => {
  const { from, to, name } = academicYearAhead(on, ahead);
  return {
    from,
    to,
    precision: 'academic-year',
    name: both(`the academic year ${name}`, `y flwyddyn academaidd ${name}`),
  };
};

/** The years under way that `later this year` may mean. */
export const yearsUnderWay = (saidOn: CalendarDate): readonly Named[] => [
  relativeYear(saidOn, 0),
  { ...academicYear(saidOn), relative: true },
  { ...financialYear(saidOn), relative: true },
];

const relativeYear = (saidOn: CalendarDate, ahead: number): Named => {
  const year = yearOf(saidOn) + ahead;
  return { ...calendarYear(year), name: both(`the year ${year}`, `y flwyddyn ${year}`), relative: true };
};

type Kind = 'academic' | 'financial' | 'calendar';

const KINDS: readonly (readonly [Kind, string, string])[] = [
  ['academic', 'academic|school', 'academaidd|ysgol'],
  ['financial', 'financial|fiscal|budget', 'ariannol|gyllidebol'],
  ['calendar', 'calendar', 'galendr|calendr'],
];
const kindIn = (words: string | undefined): Kind | null =>
  KINDS.find(([, en, cy]) => new RegExp(`\\b(?:${en}|${cy})`, 'u').test(words ?? ''))?.[0] ?? null;
const KIND_EN = KINDS.map(([, en]) => en).join('|');
const KIND_CY = KINDS.map(([, , cy]) => cy).join('|');

const yearOfKind = (kind: Kind | null, saidOn: CalendarDate, ahead: number): Named => {
  if (kind === 'academic') return { ...academicYear(saidOn, ahead), relative: true };
  if (kind === 'financial') return { ...financialYear(saidOn, ahead), relative: true };
  return relativeYear(saidOn, ahead);
};

const END_OF_SUMMER_TERM = needs(
  'end-of-summer-term',
  both('By the end of the summer term', 'Erbyn diwedd tymor yr haf'),
  both(
    'The term dates of the local authorities are needed, and the words do not give them.',
    'Mae angen dyddiadau tymor yr awdurdodau lleol, ac nid yw’r geiriau’n eu rhoi.',
  ),
);

/** Of the academic year under way, the end of its last term may be meant; where the words leave the year open, the next may be meant by its beginning. */
const current = (kind: Kind | null, saidOn: CalendarDate, ahead: number, open: boolean): Meaning => ({
  named: [
    open
      ? { ...yearOfKind(kind, saidOn, 0), after: yearOfKind(kind, saidOn, 1) }
      : yearOfKind(kind, saidOn, ahead),
  ],
  ...(kind === 'academic' && ahead === 0 && { besides: END_OF_SUMMER_TERM }),
});

/** `2026-27`, `2026/2027`, `2026 to 2027`: two years that follow one another. */
const SPAN = '(?:19|20|21)\\d{2}\\s?(?:[-–/]|to|i|hyd)\\s?(?:20|21)?\\d{2}(?![-–/.]?\\d)';
const SHORT_SPAN = '\\d{2}\\s?[-–/]\\s?\\d{2}(?![-–/.]?\\d)';

/** The first year of a span; null where the second is not the year after it. */
function startOf(span: string): number | null {
  const figures = /^(\d+)\D+(\d+)$/u.exec(span);
  if (figures === null) return null;
  const [start = 0, end = 0] = figures.slice(1).map(Number);
  const first = start < 100 ? 2000 + start : start;
  return end % 100 === (first + 1) % 100 && (end < 100 || end === first + 1) ? first : null;
}

const ofSpan = (kind: Kind, start: number): Named =>
  kind === 'academic'
    ? academicYear(calendarDate(`${start}-09-01`))
    : financialYear(calendarDate(`${start}-04-01`));

function spanOfKind(span: string | undefined, kind: Kind | null): Meaning | null {
  const start = startOf(span ?? '');
  if (start === null || kind === 'calendar') return null;
  if (kind !== null) return one(ofSpan(kind, start));
  return { named: [ofSpan('financial', start), ofSpan('academic', start)] };
}

const AHEAD: readonly (readonly [string, number])[] = [
  ['next|coming|forthcoming|upcoming|new', 1],
  ['last|previous|past', -1],
  ['this|the|current|present|the current|the present', 0],
];
const aheadIn = (words: string | undefined): number =>
  AHEAD.find(([forms]) => new RegExp(`\\b(?:${forms})$`, 'u').test(words?.trim() ?? ''))?.[1] ?? 0;

const WELSH_AHEAD: readonly (readonly [string, number])[] = [
  ['ar ôl nesaf', 2],
  ['nesaf', 1],
  ['newydd', 1],
  ['sydd i ddod', 1],
  ['diwethaf|ddiwethaf', -1],
  ['hon|bresennol|gyfredol', 0],
];
const welshAhead = (words: string | undefined): number =>
  WELSH_AHEAD.find(([forms]) => new RegExp(`(?:${forms})$`, 'u').test(words?.trim() ?? ''))?.[1] ?? 0;

const BLWYDDYN = '(?:y )?(?:fl|bl|ml)wyddyn';

/** A year that ends on a day: `the financial year ending 31 March 2027`, `y flwyddyn hyd at 31 Mawrth 2027`. */
const endingOn: readonly Periods[] = [
  around(
    datesIn,
    {
      before: `(?:(?:${KIND_EN}) )?year (?:ending|ended|ends|to|up to)(?: on| in)? |${BLWYDDYN}(?: (?:${KIND_CY}))? (?:sy'n dod i ben|yn diweddu|a ddaw i ben|hyd at)(?: ar)? `,
    },
    (_groups, written, saidOn) => {
      const date = dateIn(written, saidOn);
      return date.ok ? one(endingWith(date.value.on)) : date.refusal;
    },
  ),
  place(
    `(?:(?:${KIND_EN}) )?year (?:ending|ended|ends|to|up to)(?: in)? (?:the end of )?(?<month>${MONTH}) (?<year>${YEAR4})`,
    ({ month, year }) => one(endingWith(lastDayOfMonth(dateOf(Number(year), monthNumber(month ?? ''), 1)))),
  ),
];

const endingWith = (to: CalendarDate): Named => ({
  from: addDays(addYears(to, -1), 1),
  to,
  precision: 'dates',
  name: both(
    `the year ending on ${formatDate(to, 'en')}`,
    `y flwyddyn sy’n dod i ben ar ${formatDate(to, 'cy')}`,
  ),
});

const withSpan: readonly Periods[] = [
  place(
    `(?<kind>${KIND_EN}) year(?: of)? \\(?(?<span>${SPAN}|${SHORT_SPAN})\\)?|(?<cykind>${BLWYDDYN} (?:${KIND_CY})) \\(?(?<cyspan>${SPAN}|${SHORT_SPAN})\\)?`,
    ({ kind, span, cykind, cyspan }) => spanOfKind(span ?? cyspan, kindIn(kind ?? cykind)),
  ),
  place(
    `(?<span>${SPAN}|${SHORT_SPAN}) (?<kind>${KIND_EN}) year|fy\\s?(?<fy>${SPAN}|${SHORT_SPAN})|ay\\s?(?<ay>${SPAN}|${SHORT_SPAN})`,
    ({ span, kind, fy, ay }) =>
      spanOfKind(
        span ?? fy ?? ay,
        fy !== undefined ? 'financial' : ay !== undefined ? 'academic' : kindIn(kind),
      ),
  ),
  place(`(?<span>${SPAN})`, ({ span }) => spanOfKind(span, null)),
  place(`(?:${BLWYDDYN} )(?<span>${SPAN})`, ({ span }) => spanOfKind(span, null)),
  /** a date cannot be meant: there is no such month */
  place(`(?<span>\\d{2}/(?:1[3-9]|[2-9]\\d)(?![-–/.]?\\d))`, ({ span }) => spanOfKind(span, null)),
];

const relativeYears: readonly Periods[] = [
  place(
    `(?<ahead>this|the current|the present|current|the next|next|the coming|coming|the forthcoming|forthcoming|upcoming|the new|last|the last|the previous|the past|the)? ?(?<kind>${KIND_EN}) year(?:(?<afternext> after next)|[- ]end)?`,
    ({ ahead, kind, afternext }, saidOn) =>
      current(
        kindIn(kind),
        saidOn,
        afternext === undefined ? aheadIn(ahead) : 2,
        afternext === undefined && (ahead === undefined || ahead === 'the'),
      ),
  ),
  place(
    `${BLWYDDYN} (?<kind>${KIND_CY})(?<ahead> (?:ar ôl nesaf|nesaf|newydd|sydd i ddod|d?diwethaf|hon|bresennol|gyfredol))?`,
    ({ ahead, kind }, saidOn) => current(kindIn(kind), saidOn, welshAhead(ahead), ahead === undefined),
  ),
  place(
    `(?<ahead>this|the current|next|last|the next) year|eleni|(?<cy>${BLWYDDYN} (?:ar ôl nesaf|nesaf|hon|bresennol|gyfredol|d?diwethaf))`,
    ({ ahead, cy }, saidOn) => one(relativeYear(saidOn, cy === undefined ? aheadIn(ahead) : welshAhead(cy))),
  ),
];

/** Words for one certain year, or for two that bear the same figures. */
export const years: readonly Periods[] = [
  ...endingOn,
  ...withSpan,
  place('the year after next', (_groups, saidOn) => one(relativeYear(saidOn, 2))),
  place('y llynedd', (_groups, saidOn) => one(relativeYear(saidOn, -1))),
  ...relativeYears,
  place(
    `(?:calendar )?(?:year )?(?<year>${YEAR4})(?: calendar year)?|(?:${BLWYDDYN} )(?:galendr )?(?<cyyear>${YEAR4})`,
    ({ year, cyyear }) => one(calendarYear(Number(year ?? cyyear))),
  ),
];

/** `26/27`: a year in figures alone, where the words around it say so much. */
export const shortSpan: Periods = place(`(?<span>${SHORT_SPAN})`, ({ span }) => spanOfKind(span, null));

/** `the year`: which one is left open. */
export const theYear: Periods = place(
  "(?:the )?year[- ]end|the year|(?<=end of |end-of-)year|y flwyddyn|(?<='r )flwyddyn",
  (_groups, saidOn) => ({
    named: [
      { ...relativeYear(saidOn, 0), after: relativeYear(saidOn, 1) },
      { ...financialYear(saidOn), relative: true, after: financialYear(saidOn, 1) },
    ],
  }),
);

export const newYear: Periods = place('new year|flwyddyn newydd', (_groups, saidOn) => {
  const year = yearOf(saidOn) + 1;
  const quarter = { from: dateOf(year, 1, 1), to: dateOf(year, 3, 31) };
  const name = both(`the first quarter of ${year}`, `chwarter cyntaf ${year}`);
  return {
    named: [
      { ...quarter, precision: 'dates', name, opens: true },
      { ...calendarYear(year), opens: true },
    ],
  };
});

/** The night between two years. */
export const betweenTheYears: Periods = place(
  'turn of the year|troad y flwyddyn|dro[ae]d y flwyddyn',
  (_groups, saidOn) => {
    const last = dateOf(yearOf(saidOn), 12, 31);
    const name = both('the turn of the year', 'troad y flwyddyn');
    return one({
      from: last,
      to: addDays(last, 1),
      core: { from: last, to: last },
      precision: 'dates',
      name,
    });
  },
);
