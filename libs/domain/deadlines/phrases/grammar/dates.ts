import {
  type CalendarDate,
  type Refusal,
  type Result,
  both,
  dateOf,
  isCalendarDate,
  ok,
  refuse,
  weekday,
  yearOf,
} from '#domain/kernel';
import { formatDateWithDay } from '../../words/dates-in-words';
import { DAYS_MONTH, DAY_NTH, ORDINAL, WEEKDAYS, monthNumber, nthOf, oneOf } from './vocabulary';
import type { Groups } from './phrase-reading';
import { all, place } from './placed';

const SHORT_WEEKDAY = '(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)\\.?';
const WEEKDAY = `(?:(?<weekday>${oneOf(WEEKDAYS.map(([en]) => en))}|${SHORT_WEEKDAY}|(?:d?dydd )?${oneOf(WEEKDAYS.map(([, cy]) => cy))}),?\\s+)?`;

/** Figures after a day and month are a short year or another number: such words name no certain day. */
const NO_SHORT_YEAR = "(?!,?\\s+['\\d])";
/** Not the first of two years; another day may follow a dash: `31 March 2026 – 30 June 2026`. */
const NO_SPAN = `(?!\\d|\\s?[-–/]\\s?\\d(?!\\d?${ORDINAL}\\s+(?:of |o )?${DAYS_MONTH}))`;

export const NEXT_YEAR = '(?:of |in )?next year|(?:yn )?(?:y )?(?:flwyddyn|blwyddyn) nesaf';
export const THIS_YEAR = '(?:of |in )?(?:this|the current) year|(?:yn )?(?:y )?flwyddyn hon|eleni';

/**
 * A date in any usual form:
 * 1 April 2026, 1st of April, 1af o Ebrill 2026, March 31 2026, 31 March next year, 2026-04-01, 01/04/2026 (day first), 17/10.
 */
const datePattern = (): string => {
  const day = `(?:(?<day>\\d{1,2})${ORDINAL}[\\s-]+(?:day\\s+of\\s+|of\\s+|o\\s+)?|(?<nth>${DAY_NTH})\\s+(?:day\\s+)?(?:of|o)\\s+)(?:mis |fis )?`;
  const year = `(?:(?:,?\\s+(?:of\\s+)?|-)(?<year>\\d{4})${NO_SPAN}|,?\\s+(?:(?<nextyear>${NEXT_YEAR})|(?<thisyear>${THIS_YEAR}))|${NO_SHORT_YEAR})`;
  const american = `(?<usmonth>${DAYS_MONTH})\\s+(?<usday>\\d{1,2})${ORDINAL},?\\s+(?<usyear>\\d{4})${NO_SPAN}`;
  const figures = `(?<dd>\\d{1,2})(?:[/.](?<mm>\\d{1,2})[/.](?<yyyy>\\d{4}|\\d{2})|/(?<mmonly>0\\d|1[0-2]))(?![/\\d]|\\.\\d)`;
  return `${WEEKDAY}(?:(?<iso>\\d{4}[-/]\\d{2}[-/]\\d{2})|(?:the |yr? )?${day}(?<month>${DAYS_MONTH})(?:\\.(?=,?\\s+\\d{4}))?${year}|${american}|${figures})`;
};

/** Dates in the words, as the groups that `dateIn` reads. */
export const datesIn = all(place(datePattern(), (groups) => groups));

export interface WrittenDate {
  readonly on: CalendarDate;
  /** the words give no year: the first such day that had not passed is meant */
  readonly yearSupplied: boolean;
}

/**
 * The date that the groups hold; of one without a year, the first that had not passed at the statement. Refused where there is no
 * such day, and where the words name another day of the week than the date has.
 */
export function dateIn(
  groups: Groups,
  saidOn: CalendarDate,
): Result<WrittenDate, Refusal<'impossible-date'>> {
  const date = dayIn(groups, saidOn);
  const named = groups['weekday'];
  if (!date.ok || named === undefined) return date;
  const { on } = date.value;
  const short = named.replace('.', '').replace('weds', 'wed');
  const agrees = WEEKDAYS[weekday(on) - 1]?.some(
    (name) => named.endsWith(name) || (short.length < 6 && name.startsWith(short)),
  );
  return agrees === true ? date : refuse(anotherWeekday(on));
}

function dayIn(groups: Groups, saidOn: CalendarDate): Result<WrittenDate, Refusal<'impossible-date'>> {
  const group = (name: string): string | undefined => groups[name];
  const iso = group('iso');
  if (iso !== undefined) return existing(iso.replaceAll('/', '-'));
  const nth = group('nth');
  const day = nth === undefined ? Number(group('day') ?? group('usday') ?? group('dd')) : nthOf(nth);
  const named = group('month') ?? group('usmonth');
  const month = named === undefined ? Number(group('mm') ?? group('mmonly')) : monthNumber(named);
  const year = yearIn(group, saidOn);
  return year === null ? nextSuchDay(saidOn, month, day) : existing(written(year, month, day));
}

const CENTURY = 2000;

function yearIn(group: (name: string) => string | undefined, saidOn: CalendarDate): number | null {
  if (group('nextyear') !== undefined) return yearOf(saidOn) + 1;
  if (group('thisyear') !== undefined) return yearOf(saidOn);
  const year = group('year') ?? group('usyear') ?? group('yyyy');
  if (year === undefined) return null;
  return year.length === 2 ? CENTURY + Number(year) : Number(year);
}

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function existing(text: string): Result<WrittenDate, Refusal<'impossible-date'>> {
  return isCalendarDate(text) ? ok({ on: text, yearSupplied: false }) : refuse(impossible(text));
}

function nextSuchDay(
  saidOn: CalendarDate,
  month: number,
  day: number,
): Result<WrittenDate, Refusal<'impossible-date'>> {
  const LEAP_CYCLE = 8;
  for (let year = yearOf(saidOn); year <= yearOf(saidOn) + LEAP_CYCLE; year += 1) {
    if (!isCalendarDate(written(year, month, day))) continue;
    const on = dateOf(year, month, day);
    if (on >= saidOn) return ok({ on, yearSupplied: true });
  }
  return refuse(impossible(written(yearOf(saidOn), month, day)));
}

const impossible = (text: string): Refusal<'impossible-date'> => ({
  code: 'impossible-date',
  message: both(
    `There is no such day as ${text}. Look at the source again, or record the phrase without a date.`,
    `Nid oes diwrnod o’r fath â ${text}. Edrychwch eto ar y ffynhonnell, neu cofnodwch yr ymadrodd heb ddyddiad.`,
  ),
});

const anotherWeekday = (on: CalendarDate): Refusal<'impossible-date'> => ({
  code: 'impossible-date',
  message: both(
    `The words name another day of the week than the date has: it is ${formatDateWithDay(on, 'en')}. Look at the source again.`,
    `Mae’r geiriau’n enwi diwrnod arall o’r wythnos na’r dyddiad: ${formatDateWithDay(on, 'cy')} ydyw. Edrychwch eto ar y ffynhonnell.`,
  ),
});
