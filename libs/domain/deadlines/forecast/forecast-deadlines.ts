import { previousWorkingDay } from '#domain/calendars';
import type { CalendarDate } from '#domain/kernel';
import { addUnits } from '../rules/add-units';
import { hasEnded, lastDayFound } from '../evaluation/compute-deadline';
import type { DeadlineQuestion } from '../rules/question';
import type { CalendarUnit } from '../rules/unit';

/** So long before the last lawful day: a milestone stands as counted, a reminder moves back to a working day in Wales. */
export interface StepBefore {
  readonly id: string;
  readonly count: number;
  readonly unit: CalendarUnit;
}

export interface ForecastQuestion extends Omit<DeadlineQuestion, 'occurrence'> {
  /** first and last day, both included */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** maximum number of occurrences; by default all until the end */
  readonly occurrences?: number | undefined;
  readonly milestones?: readonly StepBefore[] | undefined;
  readonly reminders?: readonly StepBefore[] | undefined;
}

export interface ForecastDay {
  readonly on: CalendarDate;
  readonly kind: 'last-day' | 'milestone' | 'reminder';
  readonly occurrence: number;
  /** of the milestone or reminder */
  readonly id?: string;
  /** a last day that something not known yet can bring forward */
  readonly mayComeEarlier?: true;
}

/** Stops after this many occurrences that bring no later date: what is missing now, or stands still, does so later too. */
const MAX_UNMOVED = 3;

/** So many occurrences are looked at, as many as a question may ask for. */
const MAX_OCCURRENCES = 10_000;

/** The dates of a rule between two days, in order, of its first 10,000 occurrences; a series stops where it ends. Those without a date are omitted. */
export function forecastDeadlines(question: ForecastQuestion): readonly ForecastDay[] {
  const { from, until, occurrences = Number.POSITIVE_INFINITY, milestones = [], reminders = [] } = question;
  const days: ForecastDay[] = [];
  let [found, unmoved] = [0, 0];
  let latest: CalendarDate | null = null;
  for (let occurrence = 1; occurrence <= MAX_OCCURRENCES; occurrence += 1) {
    if (found >= occurrences || unmoved >= MAX_UNMOVED) break;
    const day = lastDayFound({ ...question, occurrence });
    if (day === null && hasEnded({ ...question, occurrence })) break;
    unmoved = day === null || (latest !== null && day.on <= latest) ? unmoved + 1 : 0;
    latest = day?.on ?? latest;
    if (day === null || day.on < from) continue;
    const last = day.on;
    if (last > until) break;
    found += 1;
    for (const { id, ...step } of milestones) {
      const on = before(last, step);
      if (on >= from) days.push({ on, kind: 'milestone', occurrence, id });
    }
    for (const { id, ...step } of reminders) {
      const { on } = previousWorkingDay(before(last, step), 'wales', question.calendar);
      if (on >= from) days.push({ on, kind: 'reminder', occurrence, id });
    }
    days.push({
      on: last,
      kind: 'last-day',
      occurrence,
      ...(day.mayComeEarlier && { mayComeEarlier: true as const }),
    });
  }
  return days.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const before = (last: CalendarDate, { count, unit }: Omit<StepBefore, 'id'>): CalendarDate =>
  addUnits({ from: last, count, unit, convention: 'after', direction: 'backward' }).day;
