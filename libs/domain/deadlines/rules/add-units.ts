import { type CalendarDate, addDays, addMonths, dayOf } from '#domain/kernel';
import type { CalendarUnit } from './unit';

export interface Addition {
  readonly from: CalendarDate;
  readonly count: number;
  readonly unit: CalendarUnit;
  readonly convention: 'after' | 'beginning-with' | 'clear';
  readonly direction: 'forward' | 'backward';
}

export interface Added {
  readonly day: CalendarDate;
  /** months and years: the same date of the month that they lead to, or its last day */
  readonly corresponding: CalendarDate | null;
  /** that month has no such date */
  readonly short: boolean;
}

const DAYS_A_WEEK = 7;
const MONTHS_A_YEAR = 12;

/**
 * Days and weeks are counted. Months and years follow the corresponding date (Dodds v Walker [1981] UKHL 5); a month
 * without it gives its last day, both after and beginning with a day (compare S.I. 2018/1082, rule 1.4, also backward).
 */
export function addUnits({ from, count, unit, convention, direction }: Addition): Added {
  const sign = direction === 'forward' ? 1 : -1;
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'week' ? count * DAYS_A_WEEK : count;
    return { day: addDays(from, sign * (days + EXTRA_DAYS[convention])), corresponding: null, short: false };
  }
  const corresponding = addMonths(from, sign * (unit === 'year' ? count * MONTHS_A_YEAR : count));
  const short = dayOf(corresponding) !== dayOf(from);
  const extra = short && convention === 'beginning-with' ? 0 : EXTRA_DAYS[convention];
  return { day: addDays(corresponding, sign * extra), corresponding, short };
}

/** Beginning with a day counts that day; clear days leave out the day at the other end too. */
const EXTRA_DAYS = { after: 0, 'beginning-with': -1, clear: 1 } as const;

/** The day the window opens; unknown when counting backward or in clear days. */
export function windowFrom(
  { direction, convention, count }: Pick<Addition, 'direction' | 'convention' | 'count'>,
  from: CalendarDate,
): CalendarDate | null {
  if (direction === 'backward' || convention === 'clear' || count === 0) return null;
  return convention === 'after' ? addDays(from, 1) : from;
}
