import type { HolidayCalendar } from '#domain/calendars';
import {
  type DeadlineAnswer,
  type DeadlineQuestion,
  type DeadlineRule,
  type Facts,
  type Reading,
  computeDeadline,
  isSeries,
  needsOf,
} from '#domain/deadlines';
import { type Dated, type FactsAt, changesOfDays, factsFor } from './facts-of';
import { type VersionOfRule, versionOfRule, versionStep } from './rule-versions';
import { stopsIn } from './stops';
import {
  type Bilingual,
  type CalendarDate,
  type Refusal,
  type Result,
  both,
  calendarDate,
  ok,
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
  const version = versionAt(of, reading, question);
  const { rule, occurrence, days, provision } = version;
  // its pauses are those of its own number, which a newer version may count anew
  const stops = stopsIn(of, question.occurrence);
  const citation = question.citation === undefined ? undefined : (provision ?? question.citation);
  const asked = { ...question, occurrence, days, stops, citation };
  const answer = datedByVersion(of, { id: reading.id, rule }, asked);
  const step = versionStep(reading, version, question.occurrence);
  return answer.ok && step !== null ? ok({ ...answer.value, steps: [step, ...answer.value.steps] }) : answer;
}

type AskedOfVersion = Asked & Pick<FactsAt, 'days'> & { readonly stops?: Facts['stops'] | undefined };

/**
 * By one version of the rule. A day of the year or a calendar that is set anew decides what falls due from that day on: what was
 * due before keeps its date, and nothing is put back to before the day it was set.
 */
function datedByVersion(
  of: Dated,
  reading: Pick<Reading, 'id' | 'rule'>,
  { granted, stops, days, ...question }: AskedOfVersion,
): Result<DeadlineAnswer, Undated> {
  const { rule } = reading;
  const { occurrence } = question;
  const answerAt = (cut: CalendarDate | null): Result<DeadlineAnswer, Undated> => {
    const facts = factsFor(of, rule, { occurrence, cut, days });
    const anchors = { ...facts.anchors, ...granted };
    return datedBy(reading, { ...question, facts: { ...facts, anchors, stops }, provisional: true });
  };
  let answer = answerAt(null);
  for (const cut of changesOfDays(of, rule)) {
    if (answer.ok && answer.value.lastLawfulDay < cut) break;
    const next = answerAt(cut);
    if (!answer.ok || (next.ok && next.value.lastLawfulDay >= cut)) answer = next;
  }
  return answer;
}

/** The version of a rule that decides an occurrence, and which of its own occurrences that is. */
export const versionAt = (
  of: Dated,
  reading: Pick<Reading, 'id' | 'rule' | 'later'>,
  question: Asked,
): VersionOfRule =>
  versionOfRule(of, reading, question.occurrence, ({ rule, days }, occurrence) => {
    const dated = datedByVersion(of, { id: reading.id, rule }, { ...question, occurrence, days });
    return dated.ok ? dated.value.lastLawfulDay : null;
  });

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

const SOME_DAY = calendarDate('2000-01-01');

/** Whether no reading of a rule comes round again, whatever is recorded of what it counts from. */
export const neverRecurs = (readings: readonly Pick<Reading, 'rule' | 'later'>[]): boolean =>
  readings
    .flatMap(({ rule, later = [] }) => [rule, ...later.map((version) => version.rule)])
    .every((rule) => {
      const needs = needsOf(rule);
      // a day that is set outside the law may be set again
      if (needs.some(({ kind, sets }) => kind === 'parameter' && sets === 'day')) return false;
      const anchors = Object.fromEntries(needs.map(({ name }) => [name, [{ date: SOME_DAY }]]));
      return !isSeries({ rule, facts: { anchors } });
    });
