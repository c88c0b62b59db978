import { previousWorkingDay } from '#domain/calendars';
import type { CalendarDate } from '#domain/kernel';
import { addUnits } from '../rules/add-units';
import { lastDayOf } from '../evaluation/compute-deadline';
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
}

/** Stops after this many occurrences without a date: what is missing now is missing later too. */
const MAX_UNDATED = 3;

/** So many occurrences are looked at, as many as a question may ask for. */
const MAX_OCCURRENCES = 10_000;

/** The dates of a rule between two days, in order, of its first 10,000 occurrences. Those without a date are omitted. */
export function forecastDeadlines(question: ForecastQuestion): readonly ForecastDay[] {
  const { from, until, occurrences = Number.POSITIVE_INFINITY, milestones = [], reminders = [] } = question;
  const days: ForecastDay[] = [];
  let [found, without] = [0, 0];
  for (let occurrence = 1; occurrence <= MAX_OCCURRENCES; occurrence += 1) {
    if (found >= occurrences || without >= MAX_UNDATED) break;
    const last = lastDayOf({ ...question, occurrence });
    without = last === null ? without + 1 : 0;
    if (last === null || last < from) continue;
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
    days.push({ on: last, kind: 'last-day', occurrence });
  }
  return days.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const before = (last: CalendarDate, { count, unit }: Omit<StepBefore, 'id'>): CalendarDate =>
  addUnits({ from: last, count, unit, convention: 'after', direction: 'backward' }).day;
