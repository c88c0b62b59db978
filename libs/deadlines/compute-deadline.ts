import type { HolidayCalendar } from '#calendars';
import { both, ok, refuse, type Bilingual, type CalendarDate, type Result } from '#kernel';
import type { DeadlineAnswer, DeadlineRefusal, ExplanationStep } from './answer';
import { describeRule } from './describe-rule';
import { lastLawfulDay } from './last-lawful-day';
import { lastWorkingDay } from './last-working-day';
import type { DeadlineRule, Operator } from './rule';
import { windowStep } from './window-step';
import { namedDayOfTurn, opensOnTurn, yearStep } from './year-grid';

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
  const { rule, occurrence } = question;
  if (rule.primitive !== 'year-grid' && occurrence !== 1) return refuse(onlyOnce(occurrence));
  switch (rule.primitive) {
    case 'fixed-date':
      return ok(answer(question, { from: null, namedDay: rule.date, operator: rule.operator, steps: [] }));
    case 'window':
      return ok(
        answer(question, {
          from: rule.from,
          namedDay: rule.to,
          operator: 'on_or_before',
          steps: [windowStep(rule)],
        }),
      );
    case 'year-grid': {
      const named = namedDayOfTurn(rule, occurrence);
      if (!named.ok) return named;
      const steps = [yearStep(rule, occurrence, named.value)];
      const from = opensOnTurn(rule, occurrence);
      return ok(answer(question, { from, namedDay: named.value, operator: rule.operator, steps }));
    }
    case 'open':
      return refuse({ code: 'no-date', message: rule.explanation });
  }
}

/** The day on which an occurrence begins of itself: from the grid, never from what happened to the one before. */
export const opensOn = (rule: DeadlineRule, occurrence: number): CalendarDate | null => {
  if (rule.primitive === 'year-grid') return opensOnTurn(rule, occurrence);
  return rule.primitive === 'window' && occurrence === 1 ? rule.from : null;
};

function answer(
  { rule, calendar, citation }: DeadlineQuestion,
  sum: {
    readonly from: CalendarDate | null;
    readonly namedDay: CalendarDate;
    readonly operator: Operator;
    readonly steps: readonly ExplanationStep[];
  },
): DeadlineAnswer {
  const last = lastLawfulDay(sum.namedDay, sum.operator);
  const working = lastWorkingDay(last.day, calendar);
  const words: ExplanationStep = { id: 'rule', text: describeRule(rule), ...(citation && { citation }) };
  return {
    window: { from: sum.from, to: last.day },
    namedDay: sum.namedDay,
    operator: sum.operator,
    lastLawfulDay: last.day,
    lastWorkingDay: working.day,
    calendarVersion: calendar.version,
    steps: [words, ...sum.steps, last.step, working.step],
  };
}

const onlyOnce = (occurrence: number): DeadlineRefusal => ({
  code: 'no-such-occurrence',
  message: both(
    `This rule gives one date; there is no occurrence ${occurrence}.`,
    `Mae’r rheol hon yn rhoi un dyddiad; nid oes tro ${occurrence}.`,
  ),
});
