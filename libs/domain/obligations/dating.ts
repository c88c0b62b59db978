import type { HolidayCalendar } from '#domain/calendars';
import {
  type DeadlineAnswer,
  type DeadlineQuestion,
  type DeadlineRule,
  type Facts,
  type Reading,
  computeDeadline,
} from '#domain/deadlines';
import { type Dated, factsFor, parameterCuts } from './facts-of';
import { stopsIn } from './stops';
import {
  type Bilingual,
  type CalendarDate,
  type Refusal,
  type Result,
  both,
  calendarDate,
  refuse,
  yearOf,
} from '#domain/kernel';

/** Why a reading gives an occurrence no date: a finding for a person, recorded with the occurrence. */
export interface Undated {
  readonly readingId: string;
  /** of the deadline’s refusal, or `beyond-register` */
  readonly code: string;
  readonly message: Bilingual;
  /** the name of what is missing */
  readonly missing?: string | undefined;
  /** from when it is to be done, where no last day is fixed */
  readonly from?: CalendarDate | undefined;
}

/** The first and the last day that the register keeps: before and after them the clocks and ladders of a date would leave the calendar. */
const FIRST_DAY = calendarDate('1000-01-01');
const LAST_DAY = calendarDate('9899-12-31');

export const isRecordable = (on: CalendarDate): boolean => on >= FIRST_DAY && on <= LAST_DAY;

const beyondRegister = (on: CalendarDate): Refusal => ({
  code: 'beyond-register',
  message: both(
    `The rule gives a day in the year ${yearOf(on)}. The register keeps dates of the years ${yearOf(FIRST_DAY)} to ${yearOf(LAST_DAY)}.`,
    `Mae’r rheol yn rhoi diwrnod yn y flwyddyn ${yearOf(on)}. Mae’r gofrestr yn cadw dyddiadau’r blynyddoedd ${yearOf(FIRST_DAY)} i ${yearOf(LAST_DAY)}.`,
  ),
});

/** The date of one occurrence on a reading, or why there is none. A date that the register cannot keep is none. */
export function datedBy(
  { id, rule }: Pick<Reading, 'id' | 'rule'>,
  question: Omit<DeadlineQuestion, 'rule'>,
): Result<DeadlineAnswer, Undated> {
  const answer = computeDeadline({ rule, ...question });
  if (!answer.ok) return refuse(undated(id, answer.refusal));
  const { window, namedDay, lastLawfulDay } = answer.value;
  const out = [lastLawfulDay, namedDay, window.from].find((day) => day !== null && !isRecordable(day));
  return out == null ? answer : refuse(undated(id, beyondRegister(out)));
}

type Asked = Omit<DeadlineQuestion, 'rule' | 'facts' | 'provisional'> & {
  /** the days on which extensions of the rule were granted, by their event */
  readonly granted?: Facts['anchors'];
};

/** As `datedBy`, with what an obligation has received of what its rule counts from; a date that rests on expected holidays is one. */
export function datedIn(
  of: Dated,
  reading: Pick<Reading, 'id' | 'rule' | 'later'>,
  question: Asked,
): Result<DeadlineAnswer, Undated> {
  const { id } = reading;
  const { rule, occurrence } = versionAt(of, reading, question);
  // its pauses are those of its own number, which a newer version may count anew
  const stops = stopsIn(of, question.occurrence);
  return datedByVersion(of, { id, rule }, { ...question, occurrence, stops });
}

function datedByVersion(
  of: Dated,
  reading: Pick<Reading, 'id' | 'rule'>,
  { granted, stops, ...question }: Asked & { readonly stops?: Facts['stops'] | undefined },
): Result<DeadlineAnswer, Undated> {
  const { occurrence } = question;
  const { rule } = reading;
  let answer: Result<DeadlineAnswer, Undated> | undefined;
  for (const cut of parameterCuts(of, rule)) {
    const facts = factsFor(of, rule, { occurrence, cut });
    const anchors = { ...facts.anchors, ...granted };
    answer = datedBy(reading, { ...question, facts: { ...facts, anchors, stops }, provisional: true });
    if (cut === null || (answer.ok && answer.value.lastLawfulDay >= cut)) return answer;
  }
  return answer ?? datedBy(reading, question);
}

/** So many occurrences are looked at to find where a newer version begins. */
const MOST_LOOKED_AT = 2_000;

/** A version of a rule, and how far its numbers lie behind those of the series. */
interface Version {
  readonly rule: DeadlineRule;
  readonly first: number;
  readonly behind: number;
}

/**
 * The version of a rule that decides an occurrence, and which of its own occurrences that is. A newer version begins with the
 * first occurrence that the one before would require on the day it takes effect or later: that becomes the first that
 * the newer one requires from then on. What was required before stays.
 */
export function versionAt(
  of: Dated,
  { id, rule, later = [] }: Pick<Reading, 'id' | 'rule' | 'later'>,
  question: Asked,
): { readonly rule: DeadlineRule; readonly occurrence: number } {
  const lastDay = (version: DeadlineRule, occurrence: number): CalendarDate | null => {
    const dated = datedByVersion(of, { id, rule: version }, { ...question, occurrence });
    return dated.ok ? dated.value.lastLawfulDay : null;
  };
  let current: Version = { rule, first: 1, behind: 0 };
  for (const { effectiveFrom, rule: newer } of later) {
    const begins = firstFrom(current, question.occurrence, effectiveFrom, lastDay);
    if (begins === null) break;
    const before = begins === 1 ? null : lastDay(current.rule, begins - 1 - current.behind);
    const own = firstOwn(newer, effectiveFrom, before, lastDay);
    current = { rule: newer, first: begins, behind: begins - own };
  }
  return { rule: current.rule, occurrence: question.occurrence - current.behind };
}

type LastDay = (rule: DeadlineRule, occurrence: number) => CalendarDate | null;

/** The first occurrence, up to the one asked for, that a version requires from a day on; null where there is none. */
function firstFrom(
  { rule, first, behind }: Version,
  until: number,
  from: CalendarDate,
  lastDay: LastDay,
): number | null {
  for (let number = first; number <= until && number - first < MOST_LOOKED_AT; number += 1) {
    const on = lastDay(rule, number - behind);
    if (on === null || on >= from) return number;
  }
  return null;
}

function firstOwn(
  rule: DeadlineRule,
  from: CalendarDate,
  after: CalendarDate | null,
  lastDay: LastDay,
): number {
  for (let number = 1; number < MOST_LOOKED_AT; number += 1) {
    const on = lastDay(rule, number);
    if (on === null || (on >= from && (after === null || on > after))) return number;
  }
  return MOST_LOOKED_AT;
}

const undated = (
  readingId: string,
  { code, message, missing, from }: Refusal & Pick<Undated, 'missing' | 'from'>,
): Undated => ({
  readingId,
  code,
  message,
  ...(missing !== undefined && { missing }),
  ...(from !== undefined && { from }),
});

/** Occurrences that are looked at before a grid is said never to give a date: the calendar’s years repeat after 400. */
const YEARS_OF_A_CYCLE = 400;

/**
 * Why a reading can never give a date, whatever is recorded later; null where it can. A day that some years lack is dated in
 * the others, and what waits for a fact is dated once the reading is amended with it.
 */
export function neverDated(reading: Reading, calendar: HolidayCalendar): Undated | null {
  const first = datedBy(reading, { occurrence: 1, calendar });
  if (first.ok || !isFinal(first.refusal.code)) return null;
  if (!isLeapDay(reading.rule)) return first.refusal;
  for (let occurrence = 2; occurrence <= YEARS_OF_A_CYCLE; occurrence += 1)
    if (datedBy(reading, { occurrence, calendar }).ok) return null;
  return first.refusal;
}

/** Whether a reading waits for something that may still be recorded. */
export const isAwaiting = ({ code }: Undated): boolean =>
  [
    'missing-anchor',
    'missing-parameter',
    'missing-calendar',
    'not-triggered',
    'clock-stopped',
    'no-last-day',
  ].includes(code);

const isFinal = (code: string): boolean => code === 'no-such-day' || code === 'beyond-register';

const isLeapDay = (rule: DeadlineRule): boolean =>
  rule.primitive === 'year-grid' && rule.monthDay === '02-29';
