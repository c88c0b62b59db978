export { announcedSince, asKnownOn } from './as-known-on';
export { bilingualField } from './bilingual-field';
export { calendarDateField } from './calendar-date-field';
export { countDays, type CountFrom, type CountQuestion, type DayCount } from './count-days';
export { workingDays, type CountableDays, type PassedOver } from './countable-days';
export { dayOff, isWorkingDay, type DayOff } from './day-off';
export { expectedHolidays, withExpectedHolidays } from './expected-holidays';
export { addWorkingDays, previousWorkingDay, type FoundDay } from './find-working-day';
export {
  DIVISIONS,
  holidayCalendar,
  type Division,
  type Holiday,
  type HolidayCalendar,
} from './holiday-calendar';
export {
  compareLists,
  fromGovUk,
  govUkListSchema,
  type ListDifference,
  type ListedDivisions,
} from './govuk-list';
export { currentHolidaySource, type HolidaySource } from './holiday-sources';
export { knownUntil } from './known-until';
export {
  regimeNames,
  regimeSchema,
  termsOf,
  type Regime,
  type RegimeName,
  type WorkingDayRegime,
} from './regime';
export { sampleSittings } from './samples';
export { schoolCalendarSchema, schoolDays, type SchoolCalendar } from './school-calendar';
export { sittingCalendarSchema, type House, type SittingCalendar } from './sitting-calendar';
export { sittingDays, type SittingStyle } from './sitting-days';
export { ukBankHolidays } from './uk-bank-holidays';
export { workingDaysBetween } from './working-days-between';
