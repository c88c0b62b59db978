export { effectsOfList, type HolidayListStanding, holidayListStanding } from './holiday-list';
export { effectsOfAmending } from './amendment-effects';
export { effectsOfCommand, effectsOfSource, factsKnown, mailsOfHearers } from './effects';
export { titleByRules } from './title-by-rules';
