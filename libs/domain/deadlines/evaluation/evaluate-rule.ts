import { type CalendarDate, type Result, addDays, ok, refuse } from '#domain/kernel';
import { workingDays } from '#domain/calendars';
import type { DeadlineRule } from '../rules/rule';
import { type Sum, noSteps } from '../rules/computation';
import type { DeadlineRefusal } from '../rules/answer';
import type { Context } from '../rules/question';
import { resolvePeriod } from './resolve-anchor';
import { lastLawfulDay } from './last-lawful-day';
import { beyondCalendar, onlyOnce, uncountable } from '../words/refusals';
import { rolledStep } from '../words/roll-words';
import { sumOfChoice, sumOfContingent, sumOfExcusable, sumOfPracticable, sumOfUnless } from './combined';
import { sumOfOffset } from './offset';
import { sumOfWindow } from './window';
import { sumOfYearGrid } from './year-grid';

type FixedDate = Extract<DeadlineRule, { primitive: 'fixed-date' }>;

/** The words name the day: nothing is added up. */
const sumOfFixedDate = ({ date, operator }: FixedDate): Sum => ({
  from: null,
  namedDay: date,
  operator,
  steps: noSteps,
});

type PeriodEnd = Extract<DeadlineRule, { primitive: 'period-end' }>;

/** The last day of a period is the day named. */
function sumOfPeriodEnd(rule: PeriodEnd, context: Context): Result<Sum, DeadlineRefusal> {
  const period = resolvePeriod(rule, context);
  if (!period.ok) return period;
  const { first, last, steps, projected, provisional } = period.value;
  return ok({ from: first, namedDay: last, operator: rule.operator, steps, projected, provisional });
}

type Recurring = Extract<DeadlineRule, { primitive: 'recurring' }>;

/** The first turn by one rule, each later one by another that counts from what was done, or required, before. */
function sumOfRecurring(rule: Recurring, context: Context): Result<Sum, DeadlineRefusal> {
  const { occurrence } = context;
  if (!Number.isInteger(occurrence) || occurrence < 1) return refuse(uncountable(occurrence));
  const first = context.solve(rule.first, { ...context, occurrence: 1 });
  if (occurrence === 1) return first;
  const firstRequired = first.ok
    ? {
        on: lastLawfulDay(first.value.namedDay, first.value.operator).day,
        turnsLater: occurrence - 1,
      }
    : undefined;
  const sum = context.solve(rule.then, { ...context, firstRequired });
  return sum.ok ? ok(sum.value) : sum;
}

type Rolled = Extract<DeadlineRule, { primitive: 'rolled' }>;

/** The last day moved to a working day, as the instrument itself says: no date moves without such words. */
function sumOfRolled(rule: Rolled, context: Context): Result<Sum, DeadlineRefusal> {
  const inner = context.solve(rule.rule, context);
  if (!inner.ok) return inner;
  const { namedDay, operator } = inner.value;
  const last = lastLawfulDay(namedDay, operator);
  const days = workingDays(rule.regime, context.calendar);
  const passed: CalendarDate[] = [];
  let on = last.day;
  while (days.passedOver(on) !== null) {
    passed.push(on);
    on = addDays(on, rule.to === 'next' ? 1 : -1);
  }
  const beyond = [last.day, on].find((day) => day < days.knownFrom || day > days.knownUntil);
  if (beyond !== undefined && !context.provisional) return refuse(beyondCalendar(beyond, days, true));
  return ok({
    ...inner.value,
    namedDay: on,
    operator: 'on_or_before',
    holidays: true,
    provisional: inner.value.provisional === true || beyond !== undefined,
    steps: () => [
      ...inner.value.steps(),
      last.step(),
      rolledStep({ from: last.day, to: rule.to, passed, gives: on, days, authority: rule.authority }),
    ],
  });
}

/** What a rule adds up to in one of its turns. */
export function sumOf(rule: DeadlineRule, context: Context): Result<Sum, DeadlineRefusal> {
  const { occurrence, facts } = context;
  switch (rule.primitive) {
    case 'fixed-date':
      return occurrence === 1 ? ok(sumOfFixedDate(rule)) : refuse(onlyOnce(occurrence));
    case 'window':
      return occurrence === 1 ? ok(sumOfWindow(rule)) : refuse(onlyOnce(occurrence));
    case 'open':
      return refuse(occurrence === 1 ? { code: 'no-date', message: rule.explanation } : onlyOnce(occurrence));
    case 'offset':
      return sumOfOffset(rule, context);
    case 'year-grid':
      return sumOfYearGrid(rule, occurrence, facts);
    case 'period-end':
      return sumOfPeriodEnd(rule, context);
    case 'recurring':
      return sumOfRecurring(rule, context);
    case 'earliest':
    case 'latest':
      return sumOfChoice(rule, context);
    case 'as-soon-as-practicable':
      return sumOfPracticable(rule, context);
    case 'contingent':
      return sumOfContingent(rule, context);
    case 'unless':
      return sumOfUnless(rule, context);
    case 'excusable':
      return sumOfExcusable(rule, context);
    case 'rolled':
      return sumOfRolled(rule, context);
  }
}
