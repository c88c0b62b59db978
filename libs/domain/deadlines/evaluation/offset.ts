import { type Result, addDays, ok, refuse } from '#domain/kernel';
import { addUnits, windowFrom } from '../rules/add-units';
import { type Context, anchorValue } from '../rules/question';
import type { DeadlineRefusal } from '../rules/answer';
import { evaluateCount } from './counted-offset';
import type { OffsetRule } from '../rules/offset-rule';
import { pastDates } from '../words/refusals';
import { resolveAnchor } from './resolve-anchor';
import { putOff, stoppedDays } from './stops';
import type { Computation } from '../rules/computation';
import { extensionStep, stoppedStep } from '../words/clock-words';
import { additionStep } from '../words/offset-words';

/** A number of units from a day, by calendar or by counting days. */
export function evaluateOffset(rule: OffsetRule, context: Context): Result<Computation, DeadlineRefusal> {
  const anchor = resolveAnchor(rule.anchor, context);
  if (!anchor.ok) return anchor;
  const { on: from, projected, provisional } = anchor.value;
  const extended = rule.extension && anchorValue(context.facts, rule.extension.event, context.occurrence);
  const count = lengthOf(rule, context, extended !== undefined);
  const extension = rule.extension && extended ? [extensionStep(rule.extension, rule, extended)] : [];
  const before = { steps: () => [...anchor.value.steps(), ...extension], projected, provisional };
  if (typeof rule.unit === 'object')
    return evaluateCount({ rule, unit: rule.unit, count, from, before, context });

  const stopped = stoppedDays(rule.pause, context);
  if (!stopped.ok) return stopped;
  const addition = { ...rule, from, count, unit: rule.unit };
  const added = tryToAdd(() => addUnits(addition));
  if (added === null) return refuse(pastDates());
  const firstDay = rule.convention === 'beginning-with' ? from : addDays(from, 1);
  const late = stopped.value ? putOff(firstDay, added.day, stopped.value) : null;
  return ok({
    from: windowFrom(rule, from),
    namedDay: late?.on ?? added.day,
    operator: rule.operator,
    projected,
    provisional,
    steps: () => [
      ...before.steps(),
      additionStep(addition, added),
      ...(late && late.stopped.length > 0 ? [stoppedStep(added.day, late, rule.pause?.title)] : []),
    ],
  });
}

/** An occurrence counted from the first required day is n lengths away, independent of the previous one. */
const lengthOf = ({ anchor, count, extension }: OffsetRule, context: Context, extended: boolean): number => {
  const length = extended && extension ? extension.count : count;
  return anchor.kind === 'previous-required'
    ? length * (context.firstRequired?.occurrencesLater ?? 1)
    : length;
};

function tryToAdd<T>(add: () => T): T | null {
  try {
    return add();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
