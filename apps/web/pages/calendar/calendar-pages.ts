import { CalendarDownloadController } from '../calendar-feeds/calendar-download.controller';
import { CalendarFeedsController } from '../calendar-feeds/calendar-feeds.controller';
import { CalendarController } from './calendar.controller';

/** The calendar, and how it leaves. */
export const CALENDAR_PAGES = [
  CalendarController,
  CalendarDownloadController,
  CalendarFeedsController,
] as const;
