import type { CalendarDate } from '#kernel';
import type { ExplanationStep } from './answer';
import type { Operator } from './rule';

/** What a primitive adds up to, before the operator and the calendar are applied. */
export interface Sum {
  /** the day the window opens; null where nothing says */
  readonly from: CalendarDate | null;
  readonly namedDay: CalendarDate;
  readonly operator: Operator;
  readonly steps: readonly ExplanationStep[];
}
