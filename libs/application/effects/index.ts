export { effectsOfList, type HolidayListStanding, holidayListStanding } from './holiday-list';
export { effectsOfAmending } from './amendment-effects';
export { effectsOfCommand, factsKnown } from './effects';
export { titleByRules } from './title-by-rules';
