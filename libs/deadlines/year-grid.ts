import {
  addDays,
  both,
  dateOf,
  isCalendarDate,
  calendarDate,
  ok,
  refuse,
  type CalendarDate,
  type Result,
} from '#kernel';
import type { DeadlineRefusal, ExplanationStep } from './answer';
import { formatDate, formatMonthDay } from './dates-in-words';
import { lastLawfulDay } from './last-lawful-day';
import type { DeadlineRule } from './rule';

export type YearGrid = Extract<DeadlineRule, { primitive: 'year-grid' }>;

/** The year of the n-th turn, always from the first year required: early or late publication never moves the grid. */
export const yearOfTurn = (rule: YearGrid, occurrence: number): number =>
  rule.anchorYear + rule.firstAfterYears + (occurrence - 1) * rule.intervalYears;

/** The day the n-th turn names. 29 February is refused in a year without one. */
export function namedDayOfTurn(rule: YearGrid, occurrence: number): Result<CalendarDate, DeadlineRefusal> {
  if (!Number.isInteger(occurrence) || occurrence < 1) {
    return refuse({
      code: 'no-such-occurrence',
      message: both(
        `Occurrences are counted from 1; there is no occurrence ${occurrence}.`,
        `Cyfrifir y troeon o 1; nid oes tro ${occurrence}.`,
      ),
    });
  }
  const text = `${yearOfTurn(rule, occurrence)}-${rule.monthDay}`;
  if (isCalendarDate(text)) return ok(calendarDate(text));
  const year = yearOfTurn(rule, occurrence);
  return refuse({
    code: 'no-such-day',
    message: both(
      `${year} has no ${formatMonthDay(rule.monthDay, 'en')}. The instrument must say which day it means in such a year.`,
      `Nid oes ${formatMonthDay(rule.monthDay, 'cy')} yn ${year}. Rhaid i’r offeryn ddweud pa ddiwrnod y mae’n ei olygu mewn blwyddyn o’r fath.`,
    ),
  });
}

/** The sum of the year, such that a person can redo it: `2021 + 5 + (2 − 1) × 5 = 2031`. */
export function yearStep(rule: YearGrid, occurrence: number, namedDay: CalendarDate): ExplanationStep {
  const sum = `${rule.anchorYear} + ${rule.firstAfterYears} + (${occurrence} − 1) × ${rule.intervalYears} = ${yearOfTurn(rule, occurrence)}`;
  return {
    id: 'year',
    date: namedDay,
    text: both(
      `The grid starts from ${rule.anchorYear}: the first turn falls ${rule.firstAfterYears} years after it, and each later one ${rule.intervalYears} years after the last required year. For turn ${occurrence}: ${sum}. The named day is ${formatDate(namedDay, 'en')}.`,
      `Mae’r grid yn dechrau o ${rule.anchorYear}: daw’r tro cyntaf ymhen ${rule.firstAfterYears} o flynyddoedd, a phob un wedyn ymhen ${rule.intervalYears} o flynyddoedd i’r flwyddyn ofynnol ddiwethaf. Ar gyfer tro ${occurrence}: ${sum}. Y diwrnod a enwir yw ${formatDate(namedDay, 'cy')}.`,
    ),
  };
}

/** The first turn opens on the grid's day of the anchor year; each later one the day after the last lawful day before it. */
export function opensOnTurn(rule: YearGrid, occurrence: number): CalendarDate {
  if (occurrence > 1) {
    const before = namedDayOfTurn(rule, occurrence - 1);
    if (before.ok) return addDays(lastLawfulDay(before.value, rule.operator).day, 1);
  }
  const [month = 1, day = 1] = rule.monthDay.split('-').map(Number);
  return dateOf(yearOfTurn(rule, occurrence) - rule.firstAfterYears, month, Math.min(day, 28));
}
