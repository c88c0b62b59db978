import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { FollowedDay } from '#domain/calendar-feeds';
import {
  type CalendarDate,
  type Instant,
  type Language,
  type PostId,
  addDays,
  addMillis,
  addMonths,
  dateInWales,
} from '#domain/kernel';
import { categoriesOf, descriptionOf, isTentative, summaryOf } from './calendar-words';
import type { FeedEntry } from './feed-entries';

/** What has passed is there for a year, and what was cancelled for so long after it was. */
const MONTHS_BACK = 12;
const CANCELLED_FOR_DAYS = 90;
const DAY_MS = 86_400_000;
/** How often a subscriber is asked to look: programs look less often of their own accord. */
const REFRESH_SECONDS = 60 * 60;

export interface CalendarToWrite {
  readonly name: string;
  readonly language: Language;
  readonly entries: readonly FeedEntry[];
  readonly ownerName: (owner: PostId) => string;
  /** at which people reach the pages; null where it is not known */
  readonly webUrl: string | null;
  /** which days it has; all that a subscriber should see where nothing is said */
  readonly span?: { readonly from: CalendarDate; readonly to: CalendarDate };
  readonly now: Instant;
}

/** Text that a calendar program is handed: of one line or several, without what nobody could see. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\P{Cc}\n]|[\u2028\u2029]/gu, ' ')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');

const inOneLine = (text: string): string => clean(text).replaceAll(/\s+/gu, ' ').trim();

/** Hazard: the library writes the name of a calendar as it is given. */
const escapedName = (text: string): string => inOneLine(text).replaceAll(/[\\;,]/gu, String.raw`\$&`);

const midnight = (on: CalendarDate): Date => new Date(`${on}T00:00:00Z`);

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

function statusOf(day: FollowedDay): ICalEventStatus {
  if (day.gone) return ICalEventStatus.CANCELLED;
  return isTentative(day) ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

function eventOf(entry: FeedEntry, day: FollowedDay, calendar: CalendarToWrite): ICalEventData {
  const { language, webUrl, ownerName } = calendar;
  const path = `/${language}/obligations/${encodeURIComponent(entry.id)}`;
  const address = webUrl === null ? null : `${webUrl.replace(/\/$/u, '')}${path}`;
  const changedAt = new Date(later(day.changedAt, entry.namedAt));
  const owner = entry.owner === null ? null : ownerName(entry.owner);
  return {
    id: `${entry.id}.${day.key}@cylch`,
    sequence: day.sequence,
    allDay: true,
    start: midnight(day.on),
    end: midnight(addDays(day.on, 1)),
    stamp: changedAt,
    created: new Date(day.madeAt),
    lastModified: changedAt,
    summary: inOneLine(summaryOf(entry, day, language)),
    description: clean(descriptionOf(entry, day, { language, ownerName: owner, address })),
    status: statusOf(day),
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    categories: categoriesOf(entry, day, language),
    ...(address !== null && { url: address }),
  };
}

/** Whether a day is among those that are wanted. */
function isWanted(day: FollowedDay, { span, now }: CalendarToWrite): boolean {
  if (span !== undefined) return !day.gone && span.from <= day.on && day.on <= span.to;
  if (day.on < addMonths(dateInWales(now), -MONTHS_BACK)) return false;
  return !day.gone || day.changedAt >= addMillis(now, -CANCELLED_FOR_DAYS * DAY_MS);
}

/**
 * A calendar as iCalendar (RFC 5545), in one language: the same record, day and directory give the same bytes, in every process.
 */
export function calendarText(asked: CalendarToWrite): string {
  const calendar = ical({
    name: escapedName(asked.name),
    prodId: { company: 'Cylch', product: 'Calendar', language: asked.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const entry of asked.entries)
    for (const day of entry.days) if (isWanted(day, asked)) calendar.createEvent(eventOf(entry, day, asked));
  return `${calendar.toString()}\r\n`;
}
