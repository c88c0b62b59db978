export {
  type CalendarFeedEventData,
  type CalendarFeedEventType,
  calendarFeedEventCatalog,
  calendarFeedStream,
  isCalendarFeedStream,
} from './events/catalog';
export { type FeedOf, feedOfSchema } from './events/calendar-feed-made';
export { endCalendarFeed, type GivenFeed, makeCalendarFeed, mayEndFeed } from './decide-calendar-feed';
export type { FeedDay, FollowedDay } from './feed-days';
export { type CalendarFeed, foldCalendarFeed } from './fold-calendar-feed';
export { followEntry, type ListInForce } from './follow-entry';
export { calendarFeedRefusal, type CalendarFeedRefusal } from './refusals';
