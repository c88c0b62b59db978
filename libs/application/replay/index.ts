export { keptCores, redecide, type RedecideOptions } from './replay-decisions';
export { isAmiss, type Redecided, type TodayVerdict, type Verdict } from './verdict';
export { differenceInWords, otherTimeZonesInWords, verdictInWords } from './verdict-words';
