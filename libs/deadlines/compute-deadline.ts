import type { HolidayCalendar } from '#calendars';
import { ok, refuse, type Bilingual, type CalendarDate, type Result } from '#kernel';
import type { DeadlineAnswer, DeadlineRefusal } from './answer';
import { sumOfFixedDate } from './fixed-date';
import { lastLawfulDay } from './last-lawful-day';
import { lastWorkingDay } from './last-working-day';
import { noLastDay, onlyOnce } from './refusals';
import type { DeadlineRule } from './rule';
import { ruleStep } from './rule-step';
import type { Sum } from './sum';
import { sumOfWindow } from './window';
import { opensOnTurn, sumOfYearGrid } from './year-grid';

export interface DeadlineQuestion {
  readonly rule: DeadlineRule;
  /** 1, 2, 3 …; only a grid has more than one */
  readonly occurrence: number;
  readonly calendar: HolidayCalendar;
  /** the law or statement the rule comes from, shown with its first step */
  readonly citation?: Bilingual | undefined;
}

/** The window, the last lawful day and the sum behind it, or why there is no date. Same inputs, same bytes. */
export function computeDeadline(question: DeadlineQuestion): Result<DeadlineAnswer, DeadlineRefusal> {
  const sum = sumOf(question.rule, question.occurrence);
  if (!sum.ok) return sum;
  if (sum.value.operator === 'from') return refuse(noLastDay(sum.value.namedDay));
  return ok(answer(question, sum.value));
}

function sumOf(rule: DeadlineRule, occurrence: number): Result<Sum, DeadlineRefusal> {
  if (rule.primitive !== 'year-grid' && occurrence !== 1) return refuse(onlyOnce(occurrence));
  switch (rule.primitive) {
    case 'fixed-date':
      return ok(sumOfFixedDate(rule));
    case 'window':
      return ok(sumOfWindow(rule));
    case 'year-grid':
      return sumOfYearGrid(rule, occurrence);
    case 'open':
      return refuse({ code: 'no-date', message: rule.explanation });
  }
}

function answer({ rule, calendar, citation }: DeadlineQuestion, sum: Sum): DeadlineAnswer {
  const { namedDay, operator } = sum;
  const last = lastLawfulDay(namedDay, operator);
  const working = lastWorkingDay(last.day, calendar);
  return {
    window: { from: operator === 'on' ? namedDay : sum.from, to: last.day },
    namedDay,
    operator,
    lastLawfulDay: last.day,
    lastWorkingDay: working.day,
    calendarVersion: calendar.version,
    steps: [ruleStep(rule, citation), ...sum.steps, last.step, ...working.steps],
  };
}

/**
 * The day on which an occurrence begins of itself: from the rule, never from what happened to the one before.
 * Null where the rule does not say, and for a turn that does not exist.
 */
export const opensOn = (rule: DeadlineRule, occurrence: number): CalendarDate | null => {
  if (rule.primitive === 'year-grid') return opensOnTurn(rule, occurrence);
  return rule.primitive === 'window' && occurrence === 1 ? rule.from : null;
};
