import type { Bilingual, CalendarDate, Refusal } from '#kernel';
import type { FoundDay } from '#calendars';
import type { Arithmetic } from './arithmetic';
import type { Operator } from './fields';

/** One line of the sum: the rule's words, the arithmetic, and the date it leads to. */
export interface ExplanationStep {
  readonly id: string;
  readonly text: Bilingual;
  readonly citation?: Bilingual;
  readonly calendarVersion?: string;
  readonly date?: CalendarDate;
  /** the step as data */
  readonly arithmetic?: Arithmetic;
}

/** When something is due, and the sum from which a person can redo it by hand. */
export interface DeadlineAnswer {
  /** both days included. `from` is null where nothing says when the window opens */
  readonly window: { readonly from: CalendarDate | null; readonly to: CalendarDate };
  /** the day that the words name, which `before` excludes */
  readonly namedDay: CalendarDate;
  readonly operator: Operator;
  /** inclusive; ends at midnight in Wales. Moved off a day that is no working day only where the rule says so */
  readonly lastLawfulDay: CalendarDate;
  /** the last working day in Wales on or before it: for people's planning, not the law's */
  readonly lastWorkingDay: FoundDay;
  readonly calendarVersion: string;
  /** counts or rolls over days whose holidays are not published: the last lawful day may yet move */
  readonly provisional: boolean;
  /** counts from an event that is expected, not recorded */
  readonly projected: boolean;
  /** where the answer was asked as known on a day: the date by what is known now, if that is another one */
  readonly neverLawful?: { readonly lastLawfulDay: CalendarDate };
  readonly steps: readonly ExplanationStep[];
}

/**
 * Why there is no date. `no-date`: the words give none. `no-last-day`: they only say when it begins.
 * `no-such-day`: the rule names a day that the year lacks. `no-such-occurrence`: the rule has no such turn.
 * `missing-anchor`: the day to count from is not given. `missing-parameter`: a value set outside the law is not given.
 * `missing-calendar`: school or sitting days are not given. `beyond-calendar`: they, or the holidays, do not reach so far.
 * `not-triggered`: nothing is due until something happens. `condition-met`: the duty has fallen away.
 * `clock-stopped`: a pause has not ended. `circular`: two duties count from each other.
 */
export type DeadlineRefusalCode =
  | 'no-date'
  | 'no-last-day'
  | 'no-such-day'
  | 'no-such-occurrence'
  | 'missing-anchor'
  | 'missing-parameter'
  | 'missing-calendar'
  | 'beyond-calendar'
  | 'not-triggered'
  | 'condition-met'
  | 'clock-stopped'
  | 'circular';

export interface DeadlineRefusal extends Refusal<DeadlineRefusalCode> {
  /** the name of the event, parameter, duty or calendar that is missing */
  readonly missing?: string;
  /** where the words say when it may or must begin */
  readonly from?: CalendarDate;
  /** the rule and the sum as far as it goes; on every refusal of `computeDeadline` */
  readonly steps?: readonly ExplanationStep[];
}
