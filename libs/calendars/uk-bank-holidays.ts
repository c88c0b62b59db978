import announcements from './data/announcements.json';
import published from './data/uk-bank-holidays.json';
import { holidayCalendar, type HolidayCalendar } from './holiday-calendar';

/** Bank holidays of the United Kingdom as GOV.UK had published them on 21 August 2026: 2012 to 2028. */
export const ukBankHolidays: HolidayCalendar = holidayCalendar(published, announcements);
