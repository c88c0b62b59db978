import { type Bilingual, type CalendarDate, type Refusal, addDays, addMonths, both } from '#domain/kernel';
import { all, around, place } from '../grammar/placed';
import { nthForms, nthOf } from '../grammar/vocabulary';
import { type Meaning, type Named, type Periods, one } from './named';
import { calendarYear, financialYear, shortSpan, theYear, years } from './years';

const MONTHS_A_YEAR = 12;
const OF = '(?:,? (?:of |in |o |yn |ar gyfer )?(?:the |y )?| ?[(])';
const NTHS = [1, 2, 3, 4].map(nthForms).join('|');
const QUARTER_NTH = `(?:${NTHS}|last|final|olaf)`;
/** Alone, the last quarter may be the one before. */
const BARE_NTH = `(?:${NTHS}|final|olaf)`;
const IN_WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4 };
const NUMBERED = '(?:q|quarter |chwarter |ch ?)';
const yearsIn = all(...years, theYear, shortSpan);

const NAMES: Readonly<Record<2 | 4, (part: number) => Bilingual>> = {
  4: (part) => both(`quarter ${part} of`, `chwarter ${part}`),
  2: (part) =>
    part === 1 ? both('the first half of', 'hanner cyntaf') : both('the second half of', 'ail hanner'),
};

function partOf(year: Named, part: number, parts: 2 | 4): Named {
  const months = MONTHS_A_YEAR / parts;
  const from = addMonths(year.from, (part - 1) * months);
  const name = NAMES[parts](part);
  return {
    from,
    to: addDays(addMonths(from, months), -1),
    precision: 'dates',
    name: both(
      `${name.en} ${year.name.en}`,
      `${name.cy}${/^\d/u.test(year.name.cy) && parts === 4 ? ',' : ''} ${year.name.cy}`,
    ),
    ...(year.precision === 'year' && parts === 4 && { note: CALENDAR_QUARTERS }),
  };
}

const CALENDAR_QUARTERS = both('Calendar quarters are taken.', 'Cymerir chwarteri’r flwyddyn galendr.');

/** A part of each year that the words can mean; quarters are of the calendar or the financial year. */
function parted(
  year: Meaning | Refusal<'impossible-date'>,
  part: number,
  parts: 2 | 4,
  saidOn: CalendarDate,
): Meaning | Refusal<'impossible-date'> | null {
  if ('code' in year) return year;
  const named = year.named
    .filter(({ precision }) => parts === 2 || precision !== 'academic-year')
    .map((each) => {
      const now = partOf(each, part, parts);
      return each.after !== undefined && now.to < saidOn
        ? partOf({ ...each, ...each.after }, part, parts)
        : now;
    });
  return named.length === 0 ? null : { named };
}

const quarterNumber = (word: string | undefined): number =>
  /^\d$/u.test(word ?? '') ? Number(word) : (IN_WORDS[word ?? ''] ?? (nthOf(word ?? '') || 4));

const quarters: readonly Periods[] = [
  around(
    yearsIn,
    {
      before: `(?:${NUMBERED}(?<number>[1-4]|one|two|three|four)|(?<nth>${QUARTER_NTH}) (?:quarter|chwarter)|chwarter (?<cynth>${QUARTER_NTH}))${OF}`,
      after: '\\)?',
    },
    ({ number, nth, cynth }, year, saidOn) => parted(year, quarterNumber(number ?? nth ?? cynth), 4, saidOn),
  ),
  around(
    yearsIn,
    { after: `,? ${NUMBERED}(?<number>[1-4]|one|two|three|four)` },
    ({ number }, year, saidOn) => parted(year, quarterNumber(number), 4, saidOn),
  ),
  place(
    `${NUMBERED}(?<number>[1-4]|one|two|three|four)(?!\\s?[-–/('’]?\\s?\\d)|(?<nth>${BARE_NTH}) (?:quarter|chwarter)|chwarter (?<cynth>${BARE_NTH})`,
    ({ number, nth, cynth }, saidOn) => bareQuarter(quarterNumber(number ?? nth ?? cynth), saidOn),
  ),
  place(
    '(?<next>next quarter|chwarter nesaf)|(?:this|the|the current) quarter|(?:y )?chwarter (?:hwn|presennol)|(?<=(?:diwedd|dechrau|canol|ddiwedd|ddechrau|ganol|o fewn|ystod) )y chwarter(?! (?:nesaf|olaf|cyntaf|d?diwethaf|blaenorol|canlynol|hwn|presennol))',
    ({ next }, saidOn) => one(quarterAhead(saidOn, next === undefined ? 0 : 1)),
  ),
];

/** `Q3` alone: the next of the calendar year and of the financial year that has not ended. */
function bareQuarter(part: number, saidOn: CalendarDate): Meaning {
  const firstOf = (year: (ahead: number) => Named): Named => {
    const quarter = partOf(year(0), part, 4);
    return quarter.to >= saidOn ? quarter : partOf(year(1), part, 4);
  };
  const calendar = firstOf((ahead) => calendarYear(Number(saidOn.slice(0, 4)) + ahead));
  return { named: [calendar, firstOf((ahead) => financialYear(saidOn, ahead))] };
}

function quarterAhead(saidOn: CalendarDate, ahead: number): Named {
  const month = Number(saidOn.slice(5, 7));
  const year = calendarYear(Number(saidOn.slice(0, 4)));
  const first = addMonths(year.from, month - 1 - ((month - 1) % 3) + ahead * 3);
  const number = ((Number(first.slice(5, 7)) - 1) / 3) % 4;
  const { name: _, ...quarter } = partOf(calendarYear(Number(first.slice(0, 4))), number + 1, 4);
  const of = first.slice(0, 4);
  return {
    ...quarter,
    relative: true,
    name: both(`quarter ${number + 1} of ${of}`, `chwarter ${number + 1}, ${of}`),
  };
}

const halves: readonly Periods[] = [
  around(
    yearsIn,
    {
      before: `(?:(?<first>first half|hanner cyntaf|h1)|(?:second half|last half|latter half|ail hanner|hanner olaf|h2))${OF}`,
    },
    ({ first }, year, saidOn) => parted(year, first === undefined ? 2 : 1, 2, saidOn),
  ),
];

export const partsOfYears: readonly Periods[] = [...quarters, ...halves];
