import type { HolidayCalendar } from '#domain/calendars';
import { contentsIn } from '#domain/history';
import type { RecordedEvent } from '#domain/kernel';
import { calendarIn } from '#record/contents';

/** The list of bank holidays that the last decision among the events was made with, as it pins it; null where that list is missing. */
export type CalendarOf = (events: readonly RecordedEvent[]) => HolidayCalendar | null;

const hashIn = (event: RecordedEvent): string | undefined => contentsIn(event)['calendar'];

/** @param contentOf the text stored under a hash */
export async function pinnedLists(
  events: readonly RecordedEvent[],
  contentOf: (sha256: string) => Promise<string | undefined>,
): Promise<CalendarOf> {
  const lists = new Map<string, HolidayCalendar | null>();
  for (const sha256 of new Set(events.flatMap((event) => hashIn(event) ?? [])))
    lists.set(sha256, calendarIn({ sha256, text: await contentOf(sha256) }));
  return (of) => {
    const last = of.findLast((event) => hashIn(event) !== undefined);
    return (last && lists.get(hashIn(last) ?? '')) ?? null;
  };
}
