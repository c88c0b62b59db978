export {
  both,
  inOneText,
  saidInBoth,
  type Bilingual,
  type Language,
  type PartlyTranslated,
} from './bilingual';
export {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  calendarDate,
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
  weekdayNumbered,
  yearOf,
  type CalendarDate,
  type Weekday,
} from './calendar-date';
export { canonicalJson, sameJson } from './canonical-json';
export type { Clock } from './clock';
export { escapeHtml } from './escape-html';
export {
  defineEvent,
  readEvent,
  type EventCatalog,
  type EventDefinition,
  type Upcaster,
} from './event-catalog';
export {
  addMillis,
  atTimeInWales,
  dateInWales,
  earlierInstant,
  endOfDay,
  fromMillis,
  instant,
  startOfDay,
  toMillis,
  type Instant,
} from './instant';
export type { JsonObject, JsonValue } from './json';
export { jsonPointer, pathOfPointer } from './json-pointer';
export { keptPer, keptPerDay } from './kept';
export type { NewEvent, RecordedEvent } from './recorded-event';
export type { Refusal } from './refusal';
export { ok, refuse, type Result } from './result';
export { ERASED, SEALED, tombstonesIn } from './tombstone';
