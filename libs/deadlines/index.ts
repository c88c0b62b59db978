export { academicYearOf, type AcademicYear } from './academic-year';
export type { DeadlineAnswer, DeadlineRefusal, DeadlineRefusalCode, ExplanationStep } from './answer';
export { computeDeadline, lastDayOf, opensOn } from './compute-deadline';
export type { AnchorValue, DeadlineQuestion, Facts, Stop } from './question';
export type { Arithmetic } from './arithmetic';
export { formatDate, formatDateBoth, formatDateWithDay, formatMonth, formatMonthDay } from './dates-in-words';
export { describeRule } from './describe-rule';
export { notOfficialText } from './not-official-text';
export { bilingualSchema, calendarDateSchema, operatorSchema, type Operator } from './fields';
export { deadlineRuleSchema, readingSchema, type DeadlineRule, type Reading } from './rule';
export { ruleVersion } from './rule-version';
export { formatEveryYears, formatYears } from './years-in-words';
export { dutyRules, findDuty, statuteBook, versionOn } from './statute-book';
export { dutySchema, type Duty, type RuleVersion } from './statute-book/duty';
export { compareForecasts, type ForecastDifference } from './forecast/compare-forecasts';
export {
  forecastDeadlines,
  type ForecastDay,
  type ForecastQuestion,
  type StepBefore,
} from './forecast/forecast-deadlines';
export { answerQuestion } from './wire/answer-question';
export { readQuestion } from './wire/read-question';
export { type ZodIssue } from './wire/issue-words';
export { issuesOf, type Issue } from './wire/issues-of';
export { deadlineAnswerSchema, type DeadlineAnswerJson } from './wire/answer-schema';
export { jsonSchemas } from './wire/json-schemas';
export { deadlineQuestionSchema, type DeadlineQuestionJson } from './wire/question-schema';
export type { CandidateReading, PhraseReading } from './phrases/phrase-reading';
export { readPhrase, type PhraseQuestion } from './phrases/read-phrase';
