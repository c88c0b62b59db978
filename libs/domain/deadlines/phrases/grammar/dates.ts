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
import { MONTH, ORDINAL, monthNumber } from './vocabulary';
import type { Groups } from './phrase-reading';

const WEEKDAYS: readonly (readonly [string, string])[] = [
  ['monday', 'llun'],
  ['tuesday', 'mawrth'],
  ['wednesday', 'mercher'],
  ['thursday', 'iau'],
  ['friday', 'gwener'],
  ['saturday', 'sadwrn'],
  ['sunday', 'sul'],
];
const weekdayPattern = (n: number): string =>
  `(?:(?<weekday${n}>${WEEKDAYS.map(([en]) => en).join('|')}|(?:dydd |ddydd )?(?:${WEEKDAYS.map(([, cy]) => cy).join('|')})),?\\s+)?`;

/** Figures after a day and month are a short year or another number: such words name no certain day. */
const NO_SHORT_YEAR = "(?!,?\\s+['\\d])";

/**
 * A date in any usual form, as a pattern with numbered groups, so that a phrase can hold two dates:
 * 1 April 2026, 1st of April, 1af o Ebrill 2026, March 31 2026, 2026-04-01, 01/04/2026 (day first).
 */
export const datePattern = (n = 1): string =>
  `${weekdayPattern(n)}(?:(?<iso${n}>\\d{4}-\\d{2}-\\d{2})|(?:the |y )?(?<day${n}>\\d{1,2}|first|cyntaf)${ORDINAL}\\s+(?:of\\s+|o\\s+)?(?<month${n}>${MONTH})(?:,?\\s+(?<year${n}>\\d{4})|${NO_SHORT_YEAR})|(?<usmonth${n}>${MONTH})\\s+(?<usday${n}>\\d{1,2})${ORDINAL},?\\s+(?<usyear${n}>\\d{4})|(?<dd${n}>\\d{1,2})[/.](?<mm${n}>\\d{1,2})[/.](?<yyyy${n}>\\d{4}))`;

export interface WrittenDate {
  readonly on: CalendarDate;
  /** the words give no year: the next such day after the statement is meant */
  readonly yearSupplied: boolean;
}

/**
 * The date that the groups hold; of one without a year, the next after the day of the statement. Refused where there is no
 * such day, and where the words name another day of the week than the date has.
 */
export function dateIn(
  groups: Groups,
  saidOn: CalendarDate,
  n = 1,
): Result<WrittenDate, Refusal<'impossible-date'>> {
  const date = dayIn(groups, saidOn, n);
  const named = groups[`weekday${n}`];
  if (!date.ok || named === undefined) return date;
  const { on } = date.value;
  const agrees = WEEKDAYS[weekday(on) - 1]?.some((name) => named.endsWith(name)) === true;
  return agrees ? date : refuse(anotherWeekday(on));
}

function dayIn(
  groups: Groups,
  saidOn: CalendarDate,
  n: number,
): Result<WrittenDate, Refusal<'impossible-date'>> {
  const group = (name: string): string | undefined => groups[`${name}${n}`];
  const iso = group('iso');
  if (iso !== undefined) return existing(iso);
  const day = group('day') ?? group('usday') ?? group('dd') ?? '';
  const named = group('month') ?? group('usmonth');
  const month = named === undefined ? Number(group('mm')) : monthNumber(named);
  const year = group('year') ?? group('usyear') ?? group('yyyy');
  if (year !== undefined) return existing(written(Number(year), month, dayNumber(day)));
  return nextSuchDay(saidOn, month, dayNumber(day));
}

const dayNumber = (day: string): number => (/^\d/u.test(day) ? Number(day) : 1);

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
    if (on > saidOn) return ok({ on, yearSupplied: true });
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
