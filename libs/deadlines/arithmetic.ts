import type { CalendarDate } from '#kernel';
import type { Operator } from './fields';
import type { CalendarUnit } from './unit';

/** One step of a sum as data: with it alone, and no program of ours, a person or program can redo the step. */
export type Arithmetic =
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
      readonly nth: number;
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
