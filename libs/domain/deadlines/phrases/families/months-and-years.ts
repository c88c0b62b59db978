import { type Bilingual, type CalendarDate, addDays, both, monthOf, yearOf } from '#domain/kernel';
import { formatDate, formatMonth } from '../../words/dates-in-words';
import { onDay, within } from '../grammar/candidates';
import {
  type CandidateReading,
  type Family,
  type Groups,
  type Outcome,
  type Phrase,
  family,
  firstOf,
} from '../grammar/phrase-reading';
import { type Stretch, monthAhead, monthStretch, monthsStretch, yearStretch } from '../grammar/stretches';
import { MONTH, monthNumber } from '../grammar/vocabulary';

const BY =
  '(?:by|before|on or before|no later than|not later than|until|at|erbyn|cyn|heb fod yn hwyrach na[cg]?|tan|ar)\\s+';
const END_OF = `(?:${BY})?(?:the\\s+)?(?:end of|ddiwedd|diwedd)\\s+(?:mis\\s+)?`;
const YEAR = '(?<year>20\\d{2}|19\\d{2})';
const IN_MONTH = '(?:in|during|for publication in|ym|yn|ym mis|yn ystod|mis|fis)\\s+(?:mis\\s+)?';

const yearIn = ({ year }: Groups): number => Number(year);

const runs = ({ from, to }: Stretch): Bilingual =>
  both(
    `${formatDate(from, 'en')} to ${formatDate(to, 'en')}`,
    `${formatDate(from, 'cy')} hyd at ${formatDate(to, 'cy')}`,
  );

function endOf(name: Bilingual, stretch: Stretch, { saidOn }: Phrase): Outcome {
  const reason = both(
    `${name.en} ends on ${formatDate(stretch.to, 'en')}, and that day is included.`,
    `Daw ${name.cy} i ben ar ${formatDate(stretch.to, 'cy')}, ac mae’r diwrnod hwnnw’n cyfrif.`,
  );
  return { candidates: [onDay(stretch.to, 'on_or_before', reason, saidOn)] };
}

export function inStretch(
  precision: 'month' | 'year' | 'dates',
  name: Bilingual,
  stretch: Stretch,
  saidOn: CalendarDate,
  note: Bilingual = both('', ''),
): CandidateReading {
  const days = runs(stretch);
  return within(
    precision,
    stretch,
    {
      label: name,
      reason: both(
        `${name.en} runs from ${days.en}.${note.en && ` ${note.en}`}`,
        `Mae ${name.cy} yn rhedeg o ${days.cy}.${note.cy && ` ${note.cy}`}`,
      ),
    },
    saidOn,
  );
}

const monthName = ({ from }: Stretch): Bilingual => both(formatMonth(from, 'en'), formatMonth(from, 'cy'));
const yearName = (year: number): Bilingual => both(String(year), String(year));

function endOfMonth(groups: Groups, phrase: Phrase): Outcome {
  const stretch = monthOfWords(groups, phrase.saidOn);
  return endOf(monthName(stretch), stretch, phrase);
}

function inMonth(groups: Groups, { saidOn }: Phrase): Outcome {
  const stretch = monthOfWords(groups, saidOn);
  return { candidates: [inStretch('month', monthName(stretch), stretch, saidOn)] };
}

/** `next March`: of a later year where that month is under way. */
const nextMonthOfName = ({ month }: Groups, { saidOn }: Phrase): Outcome => {
  const stretch = monthAhead(month ?? '', undefined, saidOn);
  return { candidates: [inStretch('month', monthName(stretch), stretch, saidOn)] };
};

/** A month without a year is the next such month, or the one under way. */
function monthOfWords({ month, year }: Groups, saidOn: CalendarDate): Stretch {
  const number = monthNumber(month ?? '');
  if (year !== undefined) return monthStretch(Number(year), number);
  return monthStretch(yearOf(saidOn) + (number < monthOf(saidOn) ? 1 : 0), number);
}

const PARTS: readonly (readonly [string, readonly [number, number], Bilingual])[] = [
  ['early(?: in)?|the beginning of|(?:yn )?gynnar yn|ddechrau|dechrau', [1, 4], both('Early', 'Dechrau')],
  ['mid-?\\s?|the middle of|ganol|canol', [5, 8], both('The middle of', 'Canol')],
  ['late(?: in)?|(?:yn )?hwyr yn', [9, 12], both('Late', 'Diwedd')],
];

const partsOfYear: Family = firstOf(
  ...PARTS.map(([words, [first, last], name]) =>
    family(`(?:${words})\\s*${YEAR}`, (groups, { saidOn }) => {
      const year = yearIn(groups);
      const label = both(`${name.en} ${year}`, `${name.cy} ${year}`);
      const note = both('The year is read in thirds.', 'Darllenir y flwyddyn fesul traean.');
      return { candidates: [inStretch('dates', label, monthsStretch(year, first, last), saidOn, note)] };
    }),
  ),
);

const MONTHS_A_QUARTER = 3;
const QUARTERS: readonly string[] = [
  'first quarter|q1|chwarter cyntaf|chwarter 1',
  'second quarter|q2|ail chwarter|chwarter 2',
  'third quarter|q3|trydydd chwarter|chwarter 3',
  'fourth quarter|last quarter|q4|pedwerydd chwarter|chwarter olaf|chwarter 4',
];

const quarters: Family = firstOf(
  ...QUARTERS.map((words, index) =>
    family(`(?:${words})(?:\\s+(?:of|o))?\\s+${YEAR}`, (groups, { saidOn }) => {
      const year = yearIn(groups);
      const first = index * MONTHS_A_QUARTER + 1;
      const label = both(`Quarter ${index + 1} of ${year}`, `Chwarter ${index + 1} ${year}`);
      const note = both('Calendar quarters are taken.', 'Cymerir chwarteri’r flwyddyn galendr.');
      const stretch = monthsStretch(year, first, first + MONTHS_A_QUARTER - 1);
      return { candidates: [inStretch('dates', label, stretch, saidOn, note)] };
    }),
  ),
);

const halves: Family = firstOf(
  ...[
    ['first half', 'hanner cyntaf', 1, 6, both('The first half of', 'Hanner cyntaf')] as const,
    ['second half|last half', 'ail hanner', 7, 12, both('The second half of', 'Ail hanner')] as const,
  ].map(([english, welsh, first, last, name]) =>
    family(`(?:(?:${english})\\s+of|${welsh})\\s+${YEAR}`, (groups, { saidOn }) => {
      const year = yearIn(groups);
      const label = both(`${name.en} ${year}`, `${name.cy} ${year}`);
      return { candidates: [inStretch('dates', label, monthsStretch(year, first, last), saidOn)] };
    }),
  ),
);

/** The tenth and the twentieth split a month in thirds. */
const THIRDS: readonly (readonly [string, number, number | null, Bilingual])[] = [
  [
    'early(?: in)?|(?:at )?the (?:beginning|start) of|(?:yn )?gynnar (?:ym?|yn)|ar ddechrau|ddechrau|dechrau',
    1,
    10,
    both('Early', 'Dechrau'),
  ],
  ['mid-?|the middle of|in the middle of|ganol|canol', 11, 20, both('The middle of', 'Canol')],
  ['late(?: in)?|(?:yn )?hwyr (?:ym?|yn)', 21, null, both('Late', 'Diwedd')],
];

/** A part of a month, in thirds. */
export const partsOfMonths: Family = firstOf(
  ...THIRDS.map(([words, first, last, name]) =>
    family(`(?:${words})\\s*(?:mis |fis )?(?<month>${MONTH})(?:\\s+${YEAR})?`, (groups, { saidOn }) => {
      const month = monthOfWords(groups, saidOn);
      const stretch = {
        from: addDays(month.from, first - 1),
        to: last === null ? month.to : addDays(month.from, last - 1),
      };
      const of = monthName(month);
      const label = both(`${name.en} ${of.en}`, `${name.cy} ${of.cy}`);
      const note = both('The month is read in thirds.', 'Darllenir y mis fesul traean.');
      return { candidates: [inStretch('dates', label, stretch, saidOn, note)] };
    }),
  ),
);

/** The end of a month. */
export const endsOfMonths: Family = family(`${END_OF}(?<month>${MONTH})(?:\\s+${YEAR})?`, endOfMonth);

/** The end of a year, a month, a part of a year. */
export const monthsAndYears: Family = firstOf(
  family(`(?:next\\s+(?<month>${MONTH}))(?!\\s+\\d)`, nextMonthOfName),
  family(`(?:(?:mis|fis)\\s+|(?!hydref))(?<month>${MONTH})\\s+nesaf`, nextMonthOfName),
  family(`${END_OF}${YEAR}`, (groups, phrase) =>
    endOf(yearName(yearIn(groups)), yearStretch(yearIn(groups)), phrase),
  ),
  partsOfYear,
  halves,
  quarters,
  family(`(?:${IN_MONTH})?(?<month>${MONTH})\\s+${YEAR}`, inMonth),
  family(`${IN_MONTH}(?<month>${MONTH})`, inMonth),
);

/** A bare year: tried after every more exact family. */
export const years: Family = firstOf(
  family(`(?:by|erbyn)\\s+${YEAR}`, (groups, { saidOn }) => {
    const year = yearIn(groups);
    const [start, end] = [yearStretch(year).from, yearStretch(year).to];
    const name = yearName(year);
    return {
      candidates: [
        onDay(end, 'on_or_before', both(`To the end of ${name.en}.`, `Hyd at ddiwedd ${name.cy}.`), saidOn),
        onDay(start, 'before', both(`Before ${name.en} begins.`, `Cyn i ${name.cy} ddechrau.`), saidOn),
      ],
    };
  }),
  family(`(?:in|during|yn|yn ystod)\\s+(?:the year\\s+)?${YEAR}`, (groups, { saidOn }) => ({
    candidates: [inStretch('year', yearName(yearIn(groups)), yearStretch(yearIn(groups)), saidOn)],
  })),
);
