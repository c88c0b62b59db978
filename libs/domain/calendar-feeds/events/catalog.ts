import type { z } from 'zod';
import { calendarFeedEnded } from './calendar-feed-ended';
import { calendarFeedMade } from './calendar-feed-made';

export const calendarFeedEventCatalog = {
  CalendarFeedMade: calendarFeedMade,
  CalendarFeedEnded: calendarFeedEnded,
} as const;

export type CalendarFeedEventType = keyof typeof calendarFeedEventCatalog;

export type CalendarFeedEventData<Type extends CalendarFeedEventType> = z.output<
  (typeof calendarFeedEventCatalog)[Type]['schema']
>;

const PREFIX = 'calendar-feed/';

/** The stream of one feed. No obligation’s id holds a slash. */
export const calendarFeedStream = (feedId: string): string => `${PREFIX}${feedId}`;

export const isCalendarFeedStream = (stream: string): boolean => stream.startsWith(PREFIX);
