export { announcedSince, asKnownOn } from './as-known-on';
export { LONGEST_GAP, LONGEST_WALK, NoDayCounts } from './bounds';
export { countDays, type DayCount } from './count-days';
export { type CountableDays, type PassedOver, workingDays } from './countable-days';
export { dayOff, isWorkingDay } from './day-off';
export { easterSunday, withExpectedHolidays } from './expected-holidays';
export { bilingualSchema, calendarDateSchema } from './fields';
export {
  compareLists,
  fromGovUk,
  govUkListSchema,
  type ListDifference,
  type ListedDivisions,
  withEnglishKeys,
} from './govuk-list';
export {
  DIVISIONS,
  type Holiday,
  type HolidayCalendar,
  holidayCalendar,
  type HolidaySource,
} from './holiday-calendar';
export { regimeNames, regimeSchema, termsOf, type WorkingDayRegime } from './regime';
export { type OwnHolidays, ownHolidayCalendar, ownHolidaysSchema } from './own-holidays';
export { type SchoolCalendar, schoolCalendarSchema, schoolDays } from './school-calendar';
export { sampleSittings, type SittingCalendar, sittingCalendarSchema } from './sitting-calendar';
export { sittingDays } from './sitting-days';
export { addWorkingDays, type FoundDay, previousWorkingDay, workingDaysBetween } from './working-days';
