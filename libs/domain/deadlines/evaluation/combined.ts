import { type CalendarDate, type Result, earlierOf, laterOf, ok, refuse } from '#domain/kernel';
import { type Context, anchorValue } from '../rules/question';
import type { DeadlineRefusal } from '../rules/answer';
import { lastLawfulDay } from './last-lawful-day';
import { conditionMet, noLongStop, notTriggered } from '../words/refusals';
import { resolveAnchor } from './resolve-anchor';
import type { DeadlineRule } from '../rules/rule';
import type { Computation } from '../rules/computation';
import {
  chosenStep,
  conditionStep,
  excusableStep,
  practicableStep,
  triggeredStep,
} from '../words/combined-words';

type Of<Primitive extends DeadlineRule['primitive']> = Extract<DeadlineRule, { primitive: Primitive }>;

/** The earliest or latest of several last days. One part without a date means no date at all. */
export function evaluateChoice(
  rule: Of<'earliest' | 'latest'>,
  context: Context,
): Result<Computation, DeadlineRefusal> {
  const computations: Computation[] = [];
  for (const part of rule.of) {
    const computation = context.solve(part, context);
    if (!computation.ok) return computation;
    computations.push(computation.value);
  }
  const lasts = computations.map(({ namedDay, operator }) => lastLawfulDay(namedDay, operator));
  const chosen = lasts.map(({ day }) => day).reduce(rule.primitive === 'earliest' ? earlierOf : laterOf);
  const from = computations.map((computation) => computation.from).reduce(earliestOpening);
  return ok({
    ...merged(computations),
    from: from !== null && from <= chosen ? from : null,
    namedDay: chosen,
    operator: 'on_or_before',
    steps: () => [
      ...computations.flatMap((computation, index) => [
        ...computation.steps(),
        ...(lasts[index] ? [lasts[index].step()] : []),
      ]),
      chosenStep(
        rule.primitive,
        lasts.map(({ day }) => day),
        chosen,
      ),
    ],
  });
}

const earliestOpening = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null || b === null ? null : earlierOf(a, b);

const merged = (computations: readonly Computation[]) => ({
  projected: computations.some(({ projected }) => projected === true),
  provisional: computations.some(({ provisional }) => provisional === true),
  holidays: computations.some(({ holidays }) => holidays === true),
});

/** As soon as practicable: only a long-stop gives a last day. */
export function evaluatePracticable(
  rule: Of<'as-soon-as-practicable'>,
  context: Context,
): Result<Computation, DeadlineRefusal> {
  const anchor = resolveAnchor(rule.anchor, context);
  if (!anchor.ok) return anchor;
  const { on, steps } = anchor.value;
  const opening = () => [...steps(), practicableStep(rule.side, on)];
  if (rule.longStop === undefined) return refuse({ ...noLongStop(rule.side, on), steps: opening() });
  const stop = context.solve(rule.longStop, context);
  if (!stop.ok) return stop;
  return ok({ ...stop.value, steps: () => [...opening(), ...stop.value.steps()] });
}

/** Nothing is due until the trigger is recorded. */
export function evaluateContingent(
  rule: Of<'contingent'>,
  context: Context,
): Result<Computation, DeadlineRefusal> {
  const trigger = anchorValue(context.facts, rule.trigger, context.occurrence);
  if (trigger === undefined) return refuse(notTriggered(rule.trigger, rule.title));
  const computation = context.solve(rule.rule, context);
  if (!computation.ok) return computation;
  return ok({
    ...computation.value,
    steps: () => [triggeredStep(rule.title, trigger.date), ...computation.value.steps()],
  });
}

/** A date that stands unless something happens first, such as a sunset that an order may put off. */
export function evaluateUnless(rule: Of<'unless'>, context: Context): Result<Computation, DeadlineRefusal> {
  const met = anchorValue(context.facts, rule.condition, context.occurrence);
  if (met !== undefined) return refuse(conditionMet(rule.title, met.date));
  const computation = context.solve(rule.rule, context);
  if (!computation.ok) return computation;
  return ok({ ...computation.value, steps: () => [...computation.value.steps(), conditionStep(rule.title)] });
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
