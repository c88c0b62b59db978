export type { ReplayInput } from './recorded-decisions';
export { archivedCores, replayDecisions, type ReplayOptions } from './replay-decisions';
export { recordedSource, replayPart, timeZones } from './replay-part';
export { changesOf, differencesOf, replayedInWords, type ReplayedInWords } from './replayed-in-words';
export { needsAttention, type ReplayedDecision, type TodayVerdict, type Verdict } from './verdict';
export { otherTimeZonesInWords, verdictInWords } from './verdict-words';
