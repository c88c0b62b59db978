import { ok, refuse, type Result } from '#kernel';
import type { DeadlineRefusal } from './answer';
import { lastLawfulDay } from './last-lawful-day';
import type { Context } from './question';
import { uncountable } from './refusals';
import type { DeadlineRule } from './rule';
import type { Sum } from './sum';

export type Recurring = Extract<DeadlineRule, { primitive: 'recurring' }>;

/** The first turn by one rule, each later one by another that counts from what was done, or required, before. */
export function sumOfRecurring(rule: Recurring, context: Context): Result<Sum, DeadlineRefusal> {
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
