import { type CalendarDate, type Result, addDays, daysBetween, ok } from '#domain/kernel';
import { addUnits, windowFrom } from '../rules/add-units';
import type { AnchorValue, Context } from '../rules/question';
import type { DeadlineRefusal } from '../rules/answer';
import { bounded } from './bounded';
import { spendDays } from './budget';
import { evaluateCount } from './counted-offset';
import { lastLawfulDay } from './last-lawful-day';
import type { OffsetRule } from '../rules/offset-rule';
import { recordedValue } from './recorded-value';
import { type AnchorDay, certaintyOf, resolveAnchor } from './resolve-anchor';
import { putOff, withPauses } from './stops';
import type { Computation } from '../rules/computation';
import { extensionStep, stoppedStep, tooLateStep } from '../words/clock-words';
import { additionStep } from '../words/offset-words';

/** A number of units from a day, by calendar or by counting days. An extension counts that came by the first last day. */
export function evaluateOffset(rule: OffsetRule, context: Context): Result<Computation, DeadlineRefusal> {
  const anchor = resolveAnchor(rule.anchor, context);
  if (!anchor.ok) return anchor;
  const { extension } = rule;
  const recorded = extension
    ? recordedValue(context.facts, extension.event, context.occurrence, extension.title)
    : ok(undefined);
  if (!recorded.ok) return recorded;
  const extended = recorded.value;
  if (!extension || !extended) return lengthFrom(rule, context, anchor.value);
  const first = lengthFrom(rule, context, anchor.value);
  const last = first.ok && lastLawfulDay(first.value.namedDay, first.value.operator).day;
  if (!first.ok || !last || extended.date <= last) return lengthFrom(rule, context, anchor.value, extended);
  const late = () => tooLateStep('extension', extension.title, { on: extended.date, last });
  return ok({ ...first.value, steps: () => [...first.value.steps(), late()] });
}

function lengthFrom(
  rule: OffsetRule,
  context: Context,
  anchor: AnchorDay,
  extended?: AnchorValue,
): Result<Computation, DeadlineRefusal> {
  const { on: from } = anchor;
  const count = lengthOf(rule, context, extended !== undefined);
  const extension = rule.extension && extended ? [extensionStep(rule.extension, rule, extended)] : [];
  const before = { ...certaintyOf(anchor), steps: () => [...anchor.steps(), ...extension] };
  const { unit } = rule;
  return typeof unit === 'object'
    ? evaluateCount({ rule, unit, count, from, before, context })
    : addedTo({ rule, unit, count, from, before, context });
}

interface Added {
  readonly rule: OffsetRule;
  readonly unit: Exclude<OffsetRule['unit'], object>;
  readonly count: number;
  readonly from: CalendarDate;
  readonly before: Pick<Computation, 'steps' | 'projected' | 'provisional' | 'holidays' | 'mayComeEarlier'>;
  readonly context: Context;
}

function addedTo({ rule, unit, count, from, before, context }: Added): Result<Computation, DeadlineRefusal> {
  const addition = { ...rule, from, count, unit };
  const sum = bounded(() => ok(addUnits(addition)));
  if (!sum.ok) return sum;
  const added = sum.value;
  const firstDay = rule.convention === 'beginning-with' ? from : addDays(from, 1);
  return withPauses(rule, context, from, (isStopped) => {
    const late = isStopped ? putOff(firstDay, added.day, isStopped) : null;
    if (late) spendDays(context, Math.max(0, daysBetween(from, late.on)));
    return ok({
      ...before,
      from: windowFrom(rule, from),
      namedDay: late?.on ?? added.day,
      operator: rule.operator,
      steps: () => [
        ...before.steps(),
        additionStep(addition, added),
        ...(late && late.stopped.length > 0 ? [stoppedStep(added.day, late, rule.pause?.title)] : []),
      ],
    });
  });
}

/** An occurrence counted from the first required day is n lengths away, independent of the previous one. */
const lengthOf = ({ anchor, count, extension }: OffsetRule, context: Context, extended: boolean): number => {
  const length = extended && extension ? extension.count : count;
  return anchor.kind === 'previous-required'
    ? length * (context.firstRequired?.occurrencesLater ?? 1)
    : length;
};
