export { currentHolidaySource, ukBankHolidays } from './uk-bank-holidays';
