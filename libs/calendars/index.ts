export { holidayCalendar, type Division, type Holiday, type HolidayCalendar } from './holiday-calendar';
export { ukBankHolidays } from './uk-bank-holidays';
export { knownUntil } from './known-until';
export {
  addWorkingDays,
  isWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
  type FoundDay,
  type WorkingDayRegime,
} from './working-day';
