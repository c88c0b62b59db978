export { computeDeadline, hasEnded, isSeries, lastDayOf, opensOn } from './evaluation/compute-deadline';
export { compareForecasts, type ForecastDifference } from './forecast/compare-forecasts';
export { answerAsked, answerQuestion, readQuestion } from './json/answer-question';
export type { CountAnswerJson, DeadlineAnswerJson } from './json/answer-schema';
export { unfitValue } from './json/facts-used';
export { jsonSchemas } from './json/json-schemas';
export { findPhrases, type FoundPhrase } from './phrases/find-phrases';
export type { CandidateReading, PhraseReading, Span } from './phrases/grammar/phrase-reading';
export { type PhrasePart, phraseParts } from './phrases/phrase-parts';
export { readPhrase } from './phrases/read-phrase';
export type { Anchor } from './rules/anchor';
export { allowancesIn } from './rules/allowances';
export type { DeadlineAnswer } from './rules/answer';
export { nameSchema, operatorSchema } from './rules/fields';
export { HOLIDAYS, type Need, needsOf } from './rules/needs';
export { firstCountsFrom } from './rules/one-before';
export { yearFrom } from './rules/years';
export type { AnchorValue, DeadlineQuestion, Facts, IntervalSet } from './rules/question';
export { type Reading, readingSchema } from './rules/reading';
export { type DayKind, type UnreasonableDay, unreasonableDay } from './reasonable-day';
export { type DeadlineRule, deadlineRuleSchema, ruleVersion, setsFirstDay } from './rules/rule';
export { type Duty, type RuleVersion, dutySchema } from './statute-book/duty';
export { findDuty, statuteBook, versionOn, versionsOf } from './statute-book/index';
export {
  formatDate,
  formatDateWithDay,
  formatLengthAlone,
  formatMonth,
  formatMonthName,
} from './words/dates-in-words';
export { nth, OCCURRENCE, theNth } from './words/occurrence-words';
export { describeRule } from './words/describe-rule';
