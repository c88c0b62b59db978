import {
  type Bilingual,
  type CalendarDate,
  type Result,
  memoizeBy,
  ok,
  ownValue,
  refuse,
} from '#domain/kernel';
import type { DeadlineRefusal } from '../rules/answer';
import { type AnchorValue, type Facts, anchorValue } from '../rules/question';
import { outOfOrder } from '../words/refusals';

/**
 * What is recorded of an event for one occurrence; undefined where nothing is. A list holds one value for each occurrence,
 * so its days must follow one another: the n-th of a list out of order is not the n-th event.
 */
export function recordedValue(
  facts: Facts,
  name: string,
  occurrence: number,
  title: Bilingual,
): Result<AnchorValue | undefined, DeadlineRefusal> {
  const values = ownValue(facts.anchors, name);
  const [earlier, later] = isList(values) ? (disorderIn(values).pair ?? []) : [];
  if (earlier !== undefined && later !== undefined && later < earlier)
    return refuse(outOfOrder(name, title, [earlier, later]));
  return ok(anchorValue(facts, name, occurrence));
}

/** The first two neighbours of a list of which the second is not later; null where all follow one another. */
export const notFollowing = (values: readonly AnchorValue[]): readonly [CalendarDate, CalendarDate] | null =>
  disorderIn(values).pair;

const isList = (values: AnchorValue | readonly AnchorValue[] | undefined): values is readonly AnchorValue[] =>
  Array.isArray(values);

/** Cached: a forecast asks the same list for thousands of occurrences. */
const disorderIn = memoizeBy(
  (values: readonly AnchorValue[]): { readonly pair: readonly [CalendarDate, CalendarDate] | null } => {
    let equal: readonly [CalendarDate, CalendarDate] | null = null;
    for (const [index, value] of values.entries()) {
      const before = values[index - 1]?.date;
      // a list may leave out what is not known
      const on = (value as AnchorValue | undefined)?.date;
      if (before === undefined || on === undefined) continue;
      if (on < before) return { pair: [before, on] };
      if (on === before) equal ??= [before, on];
    }
    return { pair: equal };
  },
);
