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
