import { type CalendarDate, type Result, isCalendarDate, ok, ownValue, refuse } from '#domain/kernel';
import type { Anchor, PeriodAnchor } from '../rules/anchor';
import { type Context, anchorValue } from '../rules/question';
import type { DeadlineRefusal } from '../rules/answer';
import { lastLawfulDay } from './last-lawful-day';
import { findPeriod } from './find-period';
import { circular, missingAnchor, missingParameter } from '../words/refusals';
import { type Steps, noSteps } from '../rules/computation';
import { NAMED_IN_THE_RULE, PREVIOUS_REQUIRED, startStep } from '../words/anchor-words';
import { PERIOD_EDGE, periodStep } from '../words/period-words';

/** A day to count from, and how it was found. */
export interface AnchorDay {
  readonly on: CalendarDate;
  readonly steps: Steps;
  readonly projected: boolean;
  readonly provisional: boolean;
}

const certain = (on: CalendarDate, steps: Steps): AnchorDay => ({
  on,
  steps,
  projected: false,
  provisional: false,
});

/** Finds the day that a rule counts from, or says what is missing. */
export function resolveAnchor(anchor: Anchor, context: Context): Result<AnchorDay, DeadlineRefusal> {
  const { facts, occurrence } = context;
  switch (anchor.kind) {
    case 'literal':
      return ok(certain(anchor.date, () => [startStep(anchor.date, anchor.title ?? NAMED_IN_THE_RULE)]));
    case 'event':
    case 'projected':
    case 'previous-actual': {
      const ofOccurrence = anchor.kind === 'previous-actual' ? occurrence - 1 : occurrence;
      const value = anchorValue(facts, anchor.event, ofOccurrence);
      if (value === undefined) return refuse(missingAnchor(anchor.event, anchor.title));
      const projected = anchor.kind === 'projected';
      const steps = () => [startStep(value.date, anchor.title, { projected, evidence: value.evidence })];
      return ok({ ...certain(value.date, steps), projected });
    }
    case 'previous-required': {
      const { firstRequired } = context;
      if (firstRequired === undefined) return refuse(missingAnchor('previous-required', PREVIOUS_REQUIRED));
      return ok(certain(firstRequired.on, () => [startStep(firstRequired.on, PREVIOUS_REQUIRED)]));
    }
    case 'parameter': {
      const value = ownValue(facts.parameters, anchor.parameter);
      if (typeof value !== 'string' || !isCalendarDate(value))
        return refuse(missingParameter(anchor.parameter, anchor.title));
      return ok(certain(value, () => [startStep(value, anchor.title)]));
    }
    case 'duty':
      return dutyDay(anchor, context);
    case 'period':
      return periodDay(anchor, context);
  }
}

/** The date of another duty: as given, else computed from its own rule. */
function dutyDay(
  { duty, title }: Extract<Anchor, { kind: 'duty' }>,
  context: Context,
): Result<AnchorDay, DeadlineRefusal> {
  const given = anchorValue(context.facts, duty, context.occurrence);
  if (given) return ok(certain(given.date, () => [startStep(given.date, title, given)]));
  const rule = ownValue(context.facts.duties, duty);
  if (rule === undefined) return refuse(missingAnchor(duty, title));
  if (context.underWay.includes(duty)) return refuse(circular([...context.underWay, duty]));
  const computation = context.solve(rule, { ...context, underWay: [...context.underWay, duty] });
  if (!computation.ok) return computation;
  const { namedDay, operator, steps, projected = false, provisional = false } = computation.value;
  const last = lastLawfulDay(namedDay, operator);
  return ok({
    on: last.day,
    steps: () => [...steps(), last.step(), startStep(last.day, title)],
    projected,
    provisional,
  });
}

function periodDay(anchor: PeriodAnchor, context: Context): Result<AnchorDay, DeadlineRefusal> {
  const period = resolvePeriod(anchor, context);
  if (!period.ok) return period;
  const on = anchor.edge === 'first-day' ? period.value.first : period.value.last;
  const steps = () => [...period.value.steps(), startStep(on, PERIOD_EDGE[anchor.edge])];
  return ok({ ...period.value, on, steps });
}

/** The period that a rule names, with its workings. */
export function resolvePeriod(
  { periods, of, shift = 0 }: Pick<PeriodAnchor, 'periods' | 'of' | 'shift'>,
  context: Context,
): Result<AnchorDay & { first: CalendarDate; last: CalendarDate }, DeadlineRefusal> {
  const within = of === undefined ? ok(null) : resolveAnchor(of, context);
  if (!within.ok) return within;
  const start = periods.kind === 'contiguous' ? resolveAnchor(periods.start, context) : ok(null);
  if (!start.ok) return start;
  const found = findPeriod({
    periods,
    start: start.value?.on ?? null,
    within: within.value?.on ?? null,
    shift,
    context,
  });
  if (!found.ok) return found;
  const { first, last } = found.value;
  const parts = [within.value, start.value];
  return ok({
    first,
    last,
    on: last,
    steps: () => [
      ...parts.flatMap((part) => (part?.steps ?? noSteps)()),
      periodStep(periods, found.value, { within: within.value?.on ?? null, shift }),
    ],
    projected: parts.some((part) => part?.projected === true) || found.value.projected,
    provisional: parts.some((part) => part?.provisional === true),
  });
}
