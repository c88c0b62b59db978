import { formatDate, formatMonthName } from '#domain/deadlines';
import {
  type Bilingual,
  type CalendarDate,
  type Result,
  both,
  isCalendarDate,
  ok,
  refuse,
  weekday,
} from '#domain/kernel';
import { normaliseForSearch } from '#domain/search';

/** A month or a day of the week by what people write for it, in both languages, shortened or mutated. */
const named = (lists: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const MONTHS = named([
  ['january', 'jan', 'ionawr', 'ion'],
  ['february', 'feb', 'chwefror', 'chwe', 'chwef'],
  ['march', 'mar', 'mawrth', 'maw', 'fawrth'],
  ['april', 'apr', 'ebrill', 'ebr'],
  ['may', 'mai', 'fai'],
  ['june', 'jun', 'mehefin', 'meh', 'fehefin'],
  ['july', 'jul', 'gorffennaf', 'gorff', 'orffennaf'],
  ['august', 'aug', 'awst'],
  ['september', 'sep', 'sept', 'medi', 'fedi'],
  ['october', 'oct', 'hydref', 'hyd'],
  ['november', 'nov', 'tachwedd', 'tach', 'dachwedd'],
  ['december', 'dec', 'rhagfyr', 'rhag', 'ragfyr'],
]);

const WEEKDAYS = named([
  ['monday', 'mon', 'llun'],
  ['tuesday', 'tue', 'tues', 'mawrth'],
  ['wednesday', 'wed', 'mercher'],
  ['thursday', 'thu', 'thur', 'thurs', 'iau'],
  ['friday', 'fri', 'gwener'],
  ['saturday', 'sat', 'sadwrn'],
  ['sunday', 'sun', 'sul'],
]);

export type DayRefusal = {
  readonly code:
    | 'two-digit-year'
    | 'month-first'
    | 'no-such-day'
    | 'no-such-month'
    | 'another-weekday'
    | 'number-not-date';
  readonly message: Bilingual;
};

const NUMBERS = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/u;
const YEAR_FIRST = /^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$/iu;
const IN_WORDS = /^(?:([a-z]+) )?(\d{1,2})(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)? (?:of |o )?([a-z]+) (\d{2}|\d{4})$/u;
const MONTH_FIRST = /^(?:([a-z]+) )?([a-z]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/u;
/** what a spreadsheet counts days by, where it is not shown as a date */
const SERIAL = /^\d{5}$/u;

/**
 * A day as people write it in a cell: 31/03/2027 with the day first, 2027-03-31, or with the month’s name in either language.
 * @returns null where the text is no day at all, which may be words that say when
 */
export function readDay(text: string): Result<CalendarDate, DayRefusal> | null {
  const written = text.trim();
  const numbers = NUMBERS.exec(written);
  if (numbers) return dayFirst(Number(numbers[1]), Number(numbers[2]), numbers[3] ?? '');
  const first = YEAR_FIRST.exec(written);
  if (first) return dayOf(Number(first[3]), Number(first[2]), Number(first[1]));
  if (SERIAL.test(written)) return refuse({ code: 'number-not-date', message: notShownAsDate(written) });
  return inWords(normaliseForSearch(written));
}

function inWords(text: string): Result<CalendarDate, DayRefusal> | null {
  const words = text.replace(/^dydd /u, '');
  const day = IN_WORDS.exec(words);
  // a day, a word and a year are a date whose month is misspelt, and no words that say when
  if (day && !MONTHS.has(day[3] ?? ''))
    return refuse({ code: 'no-such-month', message: noSuchMonth(day[3] ?? '') });
  if (day) return withNames({ weekday: day[1], day: day[2], month: day[3], year: day[4] });
  const month = MONTH_FIRST.exec(words);
  return month && withNames({ weekday: month[1], day: month[3], month: month[2], year: month[4] });
}

function withNames(parts: {
  readonly weekday: string | undefined;
  readonly day: string | undefined;
  readonly month: string | undefined;
  readonly year: string | undefined;
}): Result<CalendarDate, DayRefusal> | null {
  const month = MONTHS.get(parts.month ?? '');
  const said = parts.weekday === undefined ? null : (WEEKDAYS.get(parts.weekday) ?? 0);
  if (month === undefined || said === 0) return null;
  if (parts.year?.length === 2) return refuse(twoDigits(parts.year));
  const on = dayOf(Number(parts.day), month, Number(parts.year));
  if (!on.ok || said === null || weekday(on.value) === said) return on;
  return refuse({ code: 'another-weekday', message: anotherWeekday(on.value) });
}

function dayFirst(day: number, month: number, year: string): Result<CalendarDate, DayRefusal> {
  if (year.length === 2) return refuse(twoDigits(year));
  if (month > 12 && day <= 12) {
    const meant = dayOf(month, day, Number(year));
    return refuse({ code: 'month-first', message: monthFirst(meant.ok ? meant.value : null) });
  }
  return dayOf(day, month, Number(year));
}

function dayOf(day: number, month: number, year: number): Result<CalendarDate, DayRefusal> {
  const [yyyy, mm, dd] = [String(year).padStart(4, '0'), pad(month), pad(day)];
  const on = `${yyyy}-${mm}-${dd}`;
  return isCalendarDate(on) ? ok(on) : refuse({ code: 'no-such-day', message: noSuchDay(day, month, year) });
}

const pad = (number: number): string => String(number).padStart(2, '0');

const twoDigits = (year: string): DayRefusal => ({
  code: 'two-digit-year',
  message: both(
    `The year is “${year}” alone, which could be of any century. Write it in full, such as 31/03/20${year}.`,
    `“${year}” yn unig yw’r flwyddyn, a gallai fod mewn unrhyw ganrif. Ysgrifennwch hi’n llawn, fel 31/03/20${year}.`,
  ),
});

const monthFirst = (meant: CalendarDate | null): Bilingual => {
  const [en, cy] = (['en', 'cy'] as const).map((language) =>
    meant === null ? '' : ` ${language === 'en' ? 'If you mean' : 'Os ydych yn golygu'} ${formatDate(meant, language)}, ${language === 'en' ? 'write' : 'ysgrifennwch'} ${slashed(meant)}.`,
  );
  return both(
    `This looks as if the month stood first, as in America. Dates are read with the day first.${en}`,
    `Mae hyn yn edrych fel petai’r mis yn gyntaf, fel yn America. Darllenir dyddiadau gyda’r diwrnod yn gyntaf.${cy}`,
  );
};

const slashed = (on: CalendarDate): string => on.split('-').reverse().join('/');

const noSuchDay = (day: number, month: number, year: number): Bilingual => {
  if (month < 1 || month > 12)
    return both(
      `There is no month ${month}. Write the day, the month and the year, such as 31/03/2027.`,
      `Nid oes mis ${month}. Ysgrifennwch y diwrnod, y mis a’r flwyddyn, fel 31/03/2027.`,
    );
  return both(
    `There is no day ${day} in ${formatMonthName(month, 'en')} ${year}. Look at the date again.`,
    `Nid oes diwrnod ${day} ym mis ${formatMonthName(month, 'cy')} ${year}. Edrychwch ar y dyddiad eto.`,
  );
};

const noSuchMonth = (written: string): Bilingual =>
  both(
    `“${written}” is no month in English or in Welsh. Write the date as 31/03/2027 or 31 March 2027.`,
    `Nid yw “${written}” yn fis yn Gymraeg nac yn Saesneg. Ysgrifennwch y dyddiad fel 31/03/2027 neu 31 Mawrth 2027.`,
  );

const anotherWeekday = (on: CalendarDate): Bilingual =>
  both(
    `The day of the week does not fit: ${formatDate(on, 'en')} is another one. Look which of the two is right.`,
    `Nid yw diwrnod yr wythnos yn cyd-fynd: diwrnod arall yw ${formatDate(on, 'cy')}. Edrychwch pa un o’r ddau sy’n gywir.`,
  );

/** A number in a column of dates. */
export const notShownAsDate = (number: string): Bilingual =>
  both(
    `This is the number ${number}, not a date. Format the cell as a date, or write the day, such as 31/03/2027.`,
    `Y rhif ${number} yw hwn, nid dyddiad. Fformatiwch y gell fel dyddiad, neu ysgrifennwch y diwrnod, fel 31/03/2027.`,
  );
