import announcements from './data/announcements.json';
import published from './data/uk-bank-holidays.json';
import { type HolidayCalendar, type HolidaySource, holidayCalendar } from '#domain/calendars';

export const currentHolidaySource: HolidaySource = { published, announcements };

/** Bank holidays of the United Kingdom as GOV.UK had published them on 21 August 2026: 2012 to 2028. */
export const ukBankHolidays: HolidayCalendar = holidayCalendar(
  currentHolidaySource.published,
  currentHolidaySource.announcements,
);
