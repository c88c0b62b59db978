import { NoDayCounts } from '#domain/calendars';
import { BeyondDates, type Result, refuse } from '#domain/kernel';
import type { DeadlineRefusal } from '../rules/answer';
import { MOST_DAYS, TooManyDays } from './budget';
import { noDayCounts, pastDates, tooManyDays } from '../words/refusals';

/** The result, or as a refusal what led beyond the years that dates have, or reached the bound of a count. */
export function bounded<Value>(work: () => Result<Value, DeadlineRefusal>): Result<Value, DeadlineRefusal> {
  try {
    return work();
  } catch (error) {
    if (error instanceof BeyondDates) return refuse(pastDates());
    if (error instanceof NoDayCounts) return refuse(noDayCounts(error.days));
    if (error instanceof TooManyDays) return refuse(tooManyDays(MOST_DAYS));
    throw error;
  }
}
