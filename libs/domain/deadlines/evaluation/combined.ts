import { type Result, ok, refuse } from '#domain/kernel';
import type { Context } from '../rules/question';
import { asAwaited, isAwaited } from './choice';
import { recordedValue } from './recorded-value';
import type { DeadlineRefusal } from '../rules/answer';
import { lastLawfulDay } from './last-lawful-day';
import { conditionMet, noLawfulDay, noLongStop, notTriggered } from '../words/refusals';
import { resolveAnchor } from './resolve-anchor';
import type { DeadlineRule } from '../rules/rule';
import type { Computation } from '../rules/computation';
import {
  conditionStep,
  conditionTooLateStep,
  excusableStep,
  firstLawfulStep,
  firstLawfulUnknownStep,
  practicableStep,
  triggeredStep,
  unknownOpeningStep,
} from '../words/combined-words';

type Of<Primitive extends DeadlineRule['primitive']> = Extract<DeadlineRule, { primitive: Primitive }>;

/** As soon as practicable: only a long-stop gives a last day, and it stands though the day to be quick after is not known. */
export function evaluatePracticable(
  rule: Of<'as-soon-as-practicable'>,
  context: Context,
): Result<Computation, DeadlineRefusal> {
  const anchor = resolveAnchor(rule.anchor, context);
  if (!anchor.ok) {
    const stop =
      rule.longStop && !MALFORMED.includes(anchor.refusal.code) && context.solve(rule.longStop, context);
    if (!stop || !stop.ok) return anchor;
    return ok({
      ...stop.value,
      steps: () => [unknownOpeningStep(asAwaited(anchor.refusal)), ...stop.value.steps()],
    });
  }
  const { on, steps } = anchor.value;
  const opening = () => [...steps(), practicableStep(rule.side, on)];
  if (rule.longStop === undefined) return refuse({ ...noLongStop(rule.side, on), steps: opening() });
  const stop = context.solve(rule.longStop, context);
  if (!stop.ok) return stop;
  return ok({ ...stop.value, steps: () => [...opening(), ...stop.value.steps()] });
}

/** A rule or a fact to be mended: nothing else stands beside it. */
const MALFORMED: readonly DeadlineRefusal['code'][] = ['circular', 'out-of-order', 'too-many-rules'];

/** A window with both ends computed. The last day stands though the first is not known yet; the first alone is no date. */
export function evaluateBetween(rule: Of<'between'>, context: Context): Result<Computation, DeadlineRefusal> {
  const first = context.solve(rule.notBefore, context);
  const last = context.solve(rule.notAfter, context);
  if (!first.ok && first.refusal.code === 'condition-met') return last;
  if (!first.ok && !isAwaited(first.refusal)) return first;
  if (!last.ok) return first.ok ? refuse({ ...last.refusal, from: first.value.namedDay }) : last;
  if (!first.ok)
    return ok({
      ...last.value,
      from: null,
      firstLawfulDay: null,
      steps: () => [firstLawfulUnknownStep(asAwaited(first.refusal)), ...last.value.steps()],
    });
  const opens = first.value.namedDay;
  const closes = lastLawfulDay(last.value.namedDay, last.value.operator).day;
  const steps = () => [...first.value.steps(), firstLawfulStep(opens), ...last.value.steps()];
  if (opens > closes) return refuse({ ...noLawfulDay(opens, closes), steps: steps() });
  return ok({
    ...last.value,
    from: opens,
    firstLawfulDay: opens,
    projected: first.value.projected === true || last.value.projected === true,
    provisional: first.value.provisional === true || last.value.provisional === true,
    holidays: first.value.holidays === true || last.value.holidays === true,
    steps,
  });
}

/** Nothing is due until the trigger is recorded. */
export function evaluateContingent(
  rule: Of<'contingent'>,
  context: Context,
): Result<Computation, DeadlineRefusal> {
  const recorded = recordedValue(context.facts, rule.trigger, context.occurrence, rule.title);
  if (!recorded.ok) return recorded;
  const trigger = recorded.value;
  if (trigger === undefined) return refuse(notTriggered(rule.trigger, rule.title));
  const computation = context.solve(rule.rule, context);
  if (!computation.ok) return computation;
  return ok({
    ...computation.value,
    steps: () => [triggeredStep(rule.title, trigger.date), ...computation.value.steps()],
  });
}

/** No day that the condition would have to precede. */
const DAYLESS: readonly DeadlineRefusal['code'][] = ['no-date', 'no-last-day', 'condition-met'];

/**
 * A date that stands unless something happens first, such as a sunset that an order may put off (Public Health (Minimum
 * Price for Alcohol) (Wales) Act 2018, the six-year period; as at November 2026, wording to be confirmed). It happens first
 * by the last lawful day, that day included: the period runs to its midnight, so an order made on it is made while the
 * period runs. A day that something begins on (`from`) begins at its first instant: there only an earlier day comes first.
 */
export function evaluateUnless(rule: Of<'unless'>, context: Context): Result<Computation, DeadlineRefusal> {
  const recorded = recordedValue(context.facts, rule.condition, context.occurrence, rule.title);
  if (!recorded.ok) return recorded;
  const met = recorded.value;
  const computation = context.solve(rule.rule, context);
  if (!computation.ok)
    return met !== undefined && DAYLESS.includes(computation.refusal.code)
      ? refuse(conditionMet(rule.title, met.date))
      : computation;
  const { namedDay, operator, steps } = computation.value;
  if (met === undefined)
    return ok({ ...computation.value, steps: () => [...steps(), conditionStep(rule.title)] });
  const last = lastLawfulDay(namedDay, operator);
  const isFirst = operator === 'from' ? met.date < namedDay : met.date <= last.day;
  if (isFirst) return refuse(conditionMet(rule.title, met.date));
  const late = () => conditionTooLateStep(rule.title, met.date, last.day);
  return ok({ ...computation.value, steps: () => [...steps(), late()] });
}

/** The date stands; missing it can be explained in writing. */
export function evaluateExcusable(
  rule: Of<'excusable'>,
  context: Context,
): Result<Computation, DeadlineRefusal> {
  const computation = context.solve(rule.rule, context);
  if (!computation.ok) return computation;
  return ok({
    ...computation.value,
    steps: () => [...computation.value.steps(), excusableStep(rule.explanation)],
  });
}
