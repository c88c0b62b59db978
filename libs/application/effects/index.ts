export { effectsOfList, type HolidayListStanding, holidayListStanding, listEntries } from './holiday-list';
export { keepList, listNamed, lookForList } from './list-in-force';
export { effectsOfAmending } from './amendment-effects';
export { effectsOfCommand, effectsOfSource, factsKnown, mailsOfHearers } from './effects';
export { titleByRules } from './title-by-rules';
