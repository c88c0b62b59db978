export type { ReplayInput } from './recorded-decisions';
export { archivedCores, replayDecisions, type ReplayOptions } from './replay-decisions';
export { needsAttention, type ReplayedDecision, type TodayVerdict, type Verdict } from './verdict';
export { differenceInWords, otherTimeZonesInWords, verdictInWords } from './verdict-words';
