export { academicYearOf, type AcademicYear } from './academic-year';
export type { DeadlineAnswer, DeadlineRefusal, ExplanationStep } from './answer';
export { computeDeadline, opensOn, type DeadlineQuestion } from './compute-deadline';
export { formatDate, formatDateBoth, formatDateWithDay, formatMonth, formatMonthDay } from './dates-in-words';
export { describeRule } from './describe-rule';
export { notOfficialText } from './not-official-text';
export {
  bilingualSchema,
  calendarDateSchema,
  deadlineRuleSchema,
  operatorSchema,
  readingSchema,
  type DeadlineRule,
  type Operator,
  type Reading,
} from './rule';
export { ruleVersion } from './rule-version';
export { formatEveryYears, formatYears } from './years-in-words';
