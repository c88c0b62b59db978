export { effectsOfList, type HolidayListStanding, holidayListStanding } from './holiday-list';
export { effectsOfAmending } from './amendment-effects';
export { effectsOfCommand, factsKnown } from './effects';
