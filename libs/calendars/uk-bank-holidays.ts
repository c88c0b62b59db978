import { holidayCalendar, type HolidayCalendar } from './holiday-calendar';
import { currentHolidaySource } from './holiday-sources';

/** Bank holidays of the United Kingdom as GOV.UK had published them on 21 August 2026: 2012 to 2028. */
export const ukBankHolidays: HolidayCalendar = holidayCalendar(
  currentHolidaySource.published,
  currentHolidaySource.announcements,
);
