import { type CalendarDate, type Result, isCalendarDate, ok, ownValue, refuse } from '#domain/kernel';
import type { Anchor, PeriodAnchor } from '../rules/anchor';
import type { Context } from '../rules/question';
import type { DeadlineRule } from '../rules/rule';
import type { DeadlineRefusal, ExplanationStep } from '../rules/answer';
import { lastLawfulDay } from './last-lawful-day';
import { findPeriod } from './find-period';
import { recordedValue } from './recorded-value';
import { recurs } from './recurs';
import { circular, missingAnchor, missingParameter } from '../words/refusals';
import { type Computation, type Steps, noSteps } from '../rules/computation';
import { NAMED_IN_THE_RULE, PREVIOUS_REQUIRED, startStep } from '../words/anchor-words';
import { ownRuleStep } from '../words/combined-words';
import { describeRule } from '../words/describe-rule';
import { PERIOD_EDGE, periodStep } from '../words/period-words';

/** A day to count from, and how it was found. */
export interface AnchorDay extends Certainty {
  readonly on: CalendarDate;
  readonly steps: Steps;
}

/** How sure a day is: what is counted from it is no surer. */
export interface Certainty {
  readonly projected: boolean;
  readonly provisional: boolean;
  readonly holidays?: boolean;
  readonly mayComeEarlier?: Computation['mayComeEarlier'];
}

export const certaintyOf = ({
  projected = false,
  provisional = false,
  holidays = false,
  mayComeEarlier,
}: Partial<Certainty>): Certainty => ({
  projected,
  provisional,
  ...(holidays && { holidays }),
  ...(mayComeEarlier && { mayComeEarlier }),
});

/** As sure as the least sure of several. */
function leastSure(parts: readonly (Partial<Certainty> | null | undefined)[]): Certainty {
  const awaiting = parts.flatMap((part) => part?.mayComeEarlier ?? []);
  return certaintyOf({
    projected: parts.some((part) => part?.projected === true),
    provisional: parts.some((part) => part?.provisional === true),
    holidays: parts.some((part) => part?.holidays === true),
    mayComeEarlier: awaiting.length === 0 ? undefined : awaiting,
  });
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
      const recorded = recordedValue(facts, anchor.event, ofOccurrence, anchor.title);
      if (!recorded.ok) return recorded;
      const { value } = recorded;
      if (value === undefined) return refuse(missingAnchor(anchor.event, anchor.title));
      const projected = value.projected ?? anchor.kind === 'projected';
      const steps = () => [startStep(value.date, anchor.title, { projected, evidence: value.evidence })];
      return ok({ ...certain(value.date, steps), projected });
    }
    case 'previous-required': {
      const { firstRequired } = context;
      if (firstRequired === undefined) return refuse(missingAnchor('previous-required', PREVIOUS_REQUIRED));
      const steps = () => [startStep(firstRequired.on, PREVIOUS_REQUIRED)];
      return ok({ ...certaintyOf(firstRequired), on: firstRequired.on, steps });
    }
    case 'parameter': {
      const value = ownValue(facts.parameters, anchor.parameter);
      if (typeof value !== 'string' || !isCalendarDate(value))
        return refuse(missingParameter(anchor.parameter, anchor.title));
      return ok(certain(value, () => [startStep(value, anchor.title)]));
    }
    case 'duty':
      return dutyDay(anchor, context);
    case 'rule':
      return ruleDay(anchor, context);
    case 'period':
      return periodDay(anchor, context);
  }
}

/** The date of another duty: as given, else computed from its own rule. */
function dutyDay(
  { duty, title }: Extract<Anchor, { kind: 'duty' }>,
  context: Context,
): Result<AnchorDay, DeadlineRefusal> {
  const recorded = recordedValue(context.facts, duty, context.occurrence, title);
  if (!recorded.ok) return recorded;
  const given = recorded.value;
  if (given) {
    const { date, projected = false } = given;
    return ok({
      ...certain(date, () => [startStep(date, title, { projected, evidence: given.evidence })]),
      projected,
    });
  }
  const { underWay, facts } = context;
  const rule = ownValue(facts.duties, duty);
  if (rule === undefined) return refuse(missingAnchor(duty, title));
  if (underWay.includes(duty)) return refuse(circular([...underWay.slice(underWay.indexOf(duty)), duty]));
  return lastDayUnder(rule, { ...context, underWay: [...underWay, duty] }, (on) => startStep(on, title));
}

/** The last lawful day under a rule of one’s own. */
function ruleDay(
  { rule: nested, title }: Extract<Anchor, { kind: 'rule' }>,
  context: Context,
): Result<AnchorDay, DeadlineRefusal> {
  // the schema of an anchor takes nothing else
  const rule = nested as DeadlineRule;
  return lastDayUnder(rule, context, (on) => ownRuleStep(on, title ?? describeRule(rule)));
}

/** A rule with one date gives it to every occurrence that counts from it. */
function lastDayUnder(
  rule: DeadlineRule,
  context: Context,
  startingFrom: (on: CalendarDate) => ExplanationStep,
): Result<AnchorDay, DeadlineRefusal> {
  const occurrence = recurs(rule, context.facts) ? context.occurrence : 1;
  const computation = context.solve(rule, { ...context, occurrence });
  if (!computation.ok) return computation;
  const { namedDay, operator, steps } = computation.value;
  const last = lastLawfulDay(namedDay, operator);
  return ok({
    ...certaintyOf(computation.value),
    on: last.day,
    steps: () => [...steps(), last.step(), startingFrom(last.day)],
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
    ...leastSure([...parts, { projected: found.value.projected }]),
  });
}
