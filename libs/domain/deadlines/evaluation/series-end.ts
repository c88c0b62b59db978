import type { CalendarDate } from '#domain/kernel';
import type { DeadlineRefusal } from '../rules/answer';
import type { SeriesEnd } from '../rules/series-end';
import { endedAfter, endedBy } from '../words/series-words';

/** Why a series no longer has an occurrence with this last day; null where it has. */
export function refusedByEnd(
  { after, by }: SeriesEnd = {},
  occurrence: number,
  last: CalendarDate | null,
): DeadlineRefusal | null {
  if (after !== undefined && occurrence > after) return endedAfter(occurrence, after);
  return by !== undefined && last !== null && last > by ? endedBy(occurrence, by, last) : null;
}
