export { endFeed, makeFeed, tryEndingFeed, tryMakingFeed } from './make-and-end';
export { type CalendarOf, personalCalendar } from './personal-calendar';
export { FeedReader } from './read-feed';
