export { dayOff, isWorkingDay } from './day-off';
export { addWorkingDays, previousWorkingDay, type FoundDay } from './find-working-day';
export { holidayCalendar, type Division, type Holiday, type HolidayCalendar } from './holiday-calendar';
export { knownUntil } from './known-until';
export type { WorkingDayRegime } from './regime';
export { ukBankHolidays } from './uk-bank-holidays';
export { workingDaysBetween } from './working-days-between';
