import { type CalendarDate, type Result, addDays, ok, refuse } from '#domain/kernel';
import { LONGEST_GAP, NoDayCounts, workingDays } from '#domain/calendars';
import type { DeadlineRule } from '../rules/rule';
import { type Computation, noSteps } from '../rules/computation';
import type { DeadlineRefusal } from '../rules/answer';
import type { Context } from '../rules/question';
import { DEEPEST } from './recurs';
import { certaintyOf, resolvePeriod } from './resolve-anchor';
import { refusedByEnd } from './series-end';
import { lastLawfulDay } from './last-lawful-day';
import { beyondCalendar, onlyOnce, tooManyRules, uncountable } from '../words/refusals';
import { rolledStep } from '../words/roll-words';
import { spendDays } from './budget';
import { evaluateChoice } from './choice';
import {
  evaluateBetween,
  evaluateContingent,
  evaluateExcusable,
  evaluatePracticable,
  evaluateUnless,
} from './combined';
import { evaluateOffset } from './offset';
import { evaluateWindow } from './window';
import { evaluateYearGrid } from './year-grid';

type FixedDate = Extract<DeadlineRule, { primitive: 'fixed-date' }>;

/** The words name the day; there is no arithmetic. */
const evaluateFixedDate = ({ date, operator }: FixedDate): Computation => ({
  from: null,
  namedDay: date,
  operator,
  steps: noSteps,
});

type PeriodEnd = Extract<DeadlineRule, { primitive: 'period-end' }>;

/** The last day of a period is the day named. */
function evaluatePeriodEnd(rule: PeriodEnd, context: Context): Result<Computation, DeadlineRefusal> {
  const period = resolvePeriod(rule, context);
  if (!period.ok) return period;
  const { first, last, steps } = period.value;
  const { ends, operator } = rule;
  const ended = refusedByEnd(ends, context.occurrence, lastLawfulDay(last, operator).day);
  if (ended !== null) return refuse(ended);
  return ok({ ...certaintyOf(period.value), from: first, namedDay: last, operator, steps });
}

type Recurring = Extract<DeadlineRule, { primitive: 'recurring' }>;

/** The first occurrence by one rule, each later one by another that counts from what was done, or required, before. */
function evaluateRecurring(rule: Recurring, context: Context): Result<Computation, DeadlineRefusal> {
  const { occurrence } = context;
  if (!Number.isInteger(occurrence) || occurrence < 1) return refuse(uncountable(occurrence));
  const ended = refusedByEnd(rule.ends, occurrence, null);
  if (ended !== null) return refuse(ended);
  const computation = nthOf(rule, context);
  if (!computation.ok) return computation;
  const { namedDay, operator } = computation.value;
  const past = refusedByEnd(rule.ends, occurrence, lastLawfulDay(namedDay, operator).day);
  return past === null ? computation : refuse(past);
}

function nthOf(rule: Recurring, context: Context): Result<Computation, DeadlineRefusal> {
  const { occurrence } = context;
  const first = context.solve(rule.first, { ...context, occurrence: 1 });
  if (occurrence === 1) return first;
  const firstRequired = first.ok
    ? {
        ...certaintyOf(first.value),
        on: lastLawfulDay(first.value.namedDay, first.value.operator).day,
        occurrencesLater: occurrence - 1,
      }
    : undefined;
  return context.solve(rule.then, { ...context, firstRequired });
}

type Rolled = Extract<DeadlineRule, { primitive: 'rolled' }>;

/** Moves the last day to a working day where the instrument says so. @throws NoDayCounts */
function evaluateRolled(rule: Rolled, context: Context): Result<Computation, DeadlineRefusal> {
  const inner = context.solve(rule.rule, context);
  if (!inner.ok) return inner;
  const { namedDay, operator } = inner.value;
  const last = lastLawfulDay(namedDay, operator);
  const days = workingDays(rule.regime, context.calendar);
  const passed: CalendarDate[] = [];
  const mayGoOn = context.provisional && days.mayBeProvisional;
  const isBeyond = (day: CalendarDate) => day < days.knownFrom || day > days.knownUntil;
  let on = last.day;
  while (days.passedOver(on) !== null && (mayGoOn || !isBeyond(on))) {
    if (passed.length >= LONGEST_GAP) throw new NoDayCounts(LONGEST_GAP);
    passed.push(on);
    on = addDays(on, rule.to === 'next' ? 1 : -1);
  }
  spendDays(context, passed.length);
  const beyond = [last.day, on].find(isBeyond);
  if (beyond !== undefined && !mayGoOn) return refuse(beyondCalendar(beyond, days, days.mayBeProvisional));
  return ok({
    ...inner.value,
    namedDay: on,
    operator: operator === 'from' ? 'from' : 'on_or_before',
    holidays: true,
    provisional: inner.value.provisional === true || beyond !== undefined,
    steps: () => [
      ...inner.value.steps(),
      last.step(),
      rolledStep({ from: last.day, to: rule.to, passed, gives: on, days, authority: rule.authority }),
    ],
  });
}

/** How many rules one question may call on, and how deep: more than any Act, and few enough to read. */
export const MOST_RULES = 2000;

/** The computation of a rule for one occurrence. */
export function evaluateRule(rule: DeadlineRule, context: Context): Result<Computation, DeadlineRefusal> {
  const { budget } = context;
  if (budget.left <= 0 || budget.depth >= DEEPEST) return refuse(tooManyRules(MOST_RULES, DEEPEST));
  budget.left -= 1;
  budget.depth += 1;
  const computation = computationOf(rule, context);
  budget.depth -= 1;
  return computation;
}

function computationOf(rule: DeadlineRule, context: Context): Result<Computation, DeadlineRefusal> {
  const { occurrence } = context;
  switch (rule.primitive) {
    case 'fixed-date':
      return occurrence === 1 ? ok(evaluateFixedDate(rule)) : refuse(onlyOnce(occurrence));
    case 'window':
      return occurrence === 1 ? ok(evaluateWindow(rule)) : refuse(onlyOnce(occurrence));
    case 'open':
      return refuse(occurrence === 1 ? { code: 'no-date', message: rule.explanation } : onlyOnce(occurrence));
    case 'offset':
      return evaluateOffset(rule, context);
    case 'year-grid':
      return evaluateYearGrid(rule, occurrence, context);
    case 'period-end':
      return evaluatePeriodEnd(rule, context);
    case 'recurring':
      return evaluateRecurring(rule, context);
    case 'earliest':
    case 'latest':
      return evaluateChoice(rule, context);
    case 'between':
      return evaluateBetween(rule, context);
    case 'as-soon-as-practicable':
      return evaluatePracticable(rule, context);
    case 'contingent':
      return evaluateContingent(rule, context);
    case 'unless':
      return evaluateUnless(rule, context);
    case 'excusable':
      return evaluateExcusable(rule, context);
    case 'rolled':
      return evaluateRolled(rule, context);
  }
}
