export {
  type Bilingual,
  BilingualError,
  both,
  inBoth,
  type Language,
  type PartlyTranslated,
  quoted,
} from './bilingual';
export { languageOf } from './language-of';
export { JsonBoundsError, parseBoundedJson } from './bounded-json';
export {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  BeyondDates,
  calendarDate,
  type CalendarDate,
  dateOf,
  dayNumber,
  dayNumbered,
  dayOf,
  daysBetween,
  earlierOf,
  isCalendarDate,
  isMonthDay,
  lastDayOfMonth,
  laterOf,
  monthOf,
  weekday,
  type Weekday,
  weekdayNumbered,
  yearOf,
} from './calendar-date';
export { canonicalJson, sameJson } from './canonical-json';
export { groupedBy } from './grouped-by';
export {
  type Clock,
  addMillis,
  atTimeInWales,
  dateInWales,
  earlierInstant,
  endOfDay,
  fromMillis,
  instant,
  type Instant,
  startOfDay,
  toMillis,
} from './instant';
export { escapeHtml } from './escape-html';
export { defineEvent, type EventDefinition, readEvent } from './event-catalog';
export { defineFault, type Fault, faultList, faultsOf, type ZodIssue } from './faults';
export { idOfWords } from './id-of-words';
export {
  commandId,
  type CommandId,
  eventId,
  type EventId,
  eventIdSchema,
  idSchema,
  mailId,
  type MailId,
  mailIdSchema,
  obligationId,
  type ObligationId,
  obligationIdSchema,
  personId,
  type PersonId,
  personIdSchema,
  postId,
  type PostId,
  postIdSchema,
} from './ids';
export { type JsonObject, jsonPointer, type JsonValue, ownValue, pathOfPointer } from './json';
export { memoizeBy, memoizePerDay, memoizeWhile } from './memoize';
export { repeatedKey } from './repeated-key';
export type { NewEvent, RecordedEvent } from './recorded-event';
export { ok, type Refusal, refuse, type Result } from './result';
export { sha256Hex } from './sha256';
export { faultInText, unfitIn } from './unfit-json';
export { ERASED, SEALED, tombstonesIn } from './tombstone';
