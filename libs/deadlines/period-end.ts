import { ok, type Result } from '#kernel';
import type { DeadlineRefusal } from './answer';
import type { Context } from './question';
import { resolvePeriod } from './resolve-anchor';
import type { DeadlineRule } from './rule';
import type { Sum } from './sum';

export type PeriodEnd = Extract<DeadlineRule, { primitive: 'period-end' }>;

/** The last day of a period is the day named. */
export function sumOfPeriodEnd(rule: PeriodEnd, context: Context): Result<Sum, DeadlineRefusal> {
  const period = resolvePeriod(rule, context);
  if (!period.ok) return period;
  const { first, last, steps, projected, provisional } = period.value;
  return ok({ from: first, namedDay: last, operator: rule.operator, steps, projected, provisional });
}
