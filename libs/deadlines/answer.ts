import type { Bilingual, CalendarDate, Refusal } from '#kernel';
import type { FoundDay } from '#calendars';
import type { Operator } from './rule';

/** One line of the sum: the rule's words, the arithmetic, and the date it leads to. */
export interface ExplanationStep {
  readonly id: string;
  readonly text: Bilingual;
  readonly citation?: Bilingual;
  readonly calendarVersion?: string;
  readonly date?: CalendarDate;
}

/** When something is due, and the sum from which a person can redo it by hand. */
export interface DeadlineAnswer {
  /** both days included. `from` is null where nothing says when the window opens */
  readonly window: { readonly from: CalendarDate | null; readonly to: CalendarDate };
  /** the day that the words name, which `before` excludes */
  readonly namedDay: CalendarDate;
  readonly operator: Operator;
  /** inclusive; ends at midnight in Wales. Never moved because it is no working day */
  readonly lastLawfulDay: CalendarDate;
  /** the last working day in Wales on or before it: for people's planning, not the law's */
  readonly lastWorkingDay: FoundDay;
  readonly calendarVersion: string;
  readonly steps: readonly ExplanationStep[];
}

/**
 * Why there is no date. `no-date`: the words give none. `no-last-day`: they only say when it begins.
 * `no-such-day`: the rule names a day that the year lacks. `no-such-occurrence`: the rule has no such turn.
 */
export type DeadlineRefusal = Refusal<'no-date' | 'no-last-day' | 'no-such-day' | 'no-such-occurrence'>;
