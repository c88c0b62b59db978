import type { Bilingual, CalendarDate, Refusal } from '#domain/kernel';
import type { FoundDay } from '#domain/calendars';
import type { Operator } from './fields';
import type { CalendarUnit } from './unit';

/** One step of the workings as data: sufficient to recompute the step without this program. */
type Arithmetic =
  | { readonly does: 'start'; readonly gives: CalendarDate }
  | {
      readonly does: 'grid-year';
      readonly anchorYear: number;
      readonly firstAfterYears: number;
      readonly occurrence: number;
      readonly intervalYears: number;
      readonly year: number;
      readonly gives: CalendarDate;
    }
  | {
      readonly does: 'nth-weekday';
      readonly year: number;
      readonly month: number;
      /** 1 is Monday, 7 Sunday */
      readonly weekday: number;
      readonly nth: number | 'last';
      readonly gives: CalendarDate;
    }
  | {
      readonly does: 'add';
      readonly from: CalendarDate;
      readonly count: number;
      readonly unit: CalendarUnit;
      readonly convention: 'after' | 'beginning-with' | 'clear';
      readonly direction: 'forward' | 'backward';
      readonly gives: CalendarDate;
    }
  | {
      readonly does: 'count';
      readonly from: CalendarDate;
      readonly count: number;
      readonly convention: 'after' | 'beginning-with' | 'clear';
      readonly direction: 'forward' | 'backward';
      /** every day between, counted or not, is in one of these two */
      readonly counted: readonly CalendarDate[];
      readonly passedOver: readonly CalendarDate[];
      readonly gives: CalendarDate;
    }
  | {
      readonly does: 'move';
      readonly from: CalendarDate;
      readonly direction: 'forward' | 'backward';
      readonly passedOver: readonly CalendarDate[];
      readonly gives: CalendarDate;
    }
  | {
      readonly does: 'stop-the-clock';
      readonly from: CalendarDate;
      readonly stopped: readonly CalendarDate[];
      readonly gives: CalendarDate;
    }
  | {
      readonly does: 'period';
      readonly first: CalendarDate;
      readonly last: CalendarDate;
      readonly gives: CalendarDate;
    }
  | {
      readonly does: 'choose';
      readonly which: 'earliest' | 'latest';
      readonly of: readonly CalendarDate[];
      readonly gives: CalendarDate;
    }
  | {
      readonly does: 'operator';
      readonly operator: Operator;
      readonly named: CalendarDate;
      readonly gives: CalendarDate;
    };

/** One line of the workings: the rule's words, the arithmetic, and the resulting date. */
export interface ExplanationStep {
  readonly id: string;
  readonly text: Bilingual;
  readonly citation?: Bilingual;
  readonly calendarVersion?: string;
  readonly date?: CalendarDate;
  /** the step as data */
  readonly arithmetic?: Arithmetic;
}

/** What a date still waits for: as in the refusal that it would give alone. */
export type Awaited = Pick<DeadlineRefusal, 'code' | 'message' | 'missing'>;

/** How a day on which the act was done stands to the window. `not-known`: what the window depends on is not known. */
export interface Judgement {
  readonly on: CalendarDate;
  readonly is: 'too-early' | 'in-time' | 'late' | 'not-known';
}

/** When something is due, with workings that a person can check by hand. */
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
  /** an act before this day is a breach too; null where there is such a day and it is not known yet, absent where there is none */
  readonly firstLawfulDay?: CalendarDate | null;
  /** the last lawful day can come earlier, never later, once what is awaited is known; absent where it stands */
  readonly mayComeEarlier?: true;
  readonly awaiting?: readonly Awaited[];
  /** of the day on which the act was done, where the question gives one */
  readonly judgement?: Judgement;
  /** for an answer as known on a day: the date by what is known now, if different */
  readonly neverLawful?: { readonly lastLawfulDay: CalendarDate };
  readonly steps: readonly ExplanationStep[];
}

/**
 * Why there is no date. `no-date`: the words give none. `no-last-day`: they only say when it begins.
 * `no-such-day`: the rule names a day that the year lacks. `no-such-occurrence`: the rule has no such occurrence.
 * `missing-anchor`: the day to count from is not given. `missing-parameter`: a value set outside the law is not given.
 * `missing-calendar`: school or sitting days are not given. `beyond-calendar`: they, or the holidays, do not reach so far.
 * `not-triggered`: nothing is due until something happens. `condition-met`: the duty has fallen away.
 * `no-day-counts`: too few days count within the bound of a count.
 * `clock-stopped`: a pause has not ended. `circular`: two duties count from each other.
 * `series-ended`: the rule says after which occurrence, or on which day, its series ends.
 * `out-of-order`: the days given for the occurrences of an event do not follow one another.
 * `no-lawful-day`: the first lawful day lies after the last. `too-many-rules`: the rules call on one another too
 * often, or count over too many days together.
 */
type DeadlineRefusalCode =
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
  | 'no-day-counts'
  | 'circular'
  | 'series-ended'
  | 'out-of-order'
  | 'no-lawful-day'
  | 'too-many-rules';

export interface DeadlineRefusal extends Refusal<DeadlineRefusalCode> {
  /** the name of the event, parameter, duty or calendar that is missing */
  readonly missing?: string;
  /** where the words say when it may or must begin */
  readonly from?: CalendarDate;
  /** the day cannot turn out earlier than this one; for rules that choose among days, never shown */
  readonly notBefore?: CalendarDate;
  /** of the day on which the act was done, where the question gives one */
  readonly judgement?: Judgement;
  /** the rule and the workings so far; on every refusal of `computeDeadline` */
  readonly steps?: readonly ExplanationStep[];
}
