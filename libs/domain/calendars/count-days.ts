import { type CalendarDate, dayNumber, dayNumbered } from '#domain/kernel';
import { LONGEST_GAP, LONGEST_WALK, NoDayCounts } from './bounds';
import type { CountableDays, PassedOver } from './countable-days';

/** `after`: the day of the event is not counted. `beginning-with`: it is counted, if it is a countable day. */
export type CountFrom = 'after' | 'beginning-with';

export interface CountQuestion {
  readonly from: CalendarDate;
  /** a whole number, 1 or more */
  readonly count: number;
  readonly direction: 'forward' | 'backward';
  readonly counting: CountFrom;
  readonly days: CountableDays;
  /** days disregarded because the clock is stopped */
  readonly stopped?: ((on: CalendarDate) => boolean) | undefined;
  /** whether the count continues beyond what is known; default where the days may be provisional */
  readonly mayGoOn?: boolean | undefined;
}

export interface DayCount {
  /** the last day counted */
  readonly on: CalendarDate;
  readonly counted: readonly CalendarDate[];
  readonly passedOver: readonly { readonly on: CalendarDate; readonly why: PassedOver | 'clock-stopped' }[];
  /** the first day reached that the calendar does not cover; null where it covers all */
  readonly beyond: CalendarDate | null;
}

/**
 * Counts days one by one. A stopped day is no wait for one that counts.
 * @throws NoDayCounts after a wait of 15,000 days, or a count over 40,000
 */
export function countDays(question: CountQuestion): DayCount {
  const { from, count, direction, counting, days, stopped, mayGoOn = days.mayBeProvisional } = question;
  const step = direction === 'forward' ? 1 : -1;
  const counted: CalendarDate[] = [];
  const passedOver: DayCount['passedOver'][number][] = [];
  let beyond: CalendarDate | null = null;
  let [gap, walked] = [0, 0];
  const [knownFrom, knownUntil] = [dayNumber(days.knownFrom), dayNumber(days.knownUntil)];
  let number = dayNumber(from) + (counting === 'after' ? step : 0);
  for (; gap < LONGEST_GAP && walked < LONGEST_WALK; number += step) {
    const day = dayNumbered(number);
    if (beyond === null && (number < knownFrom || number > knownUntil)) {
      beyond = day;
      if (!mayGoOn) return { on: day, counted, passedOver, beyond };
    }
    const why = stopped?.(day) ? 'clock-stopped' : days.passedOver(day, number);
    if (why === null) {
      counted.push(day);
      gap = 0;
    } else {
      passedOver.push({ on: day, why });
      if (why !== 'clock-stopped') gap += 1;
    }
    walked += 1;
    if (counted.length === count) return { on: day, counted, passedOver, beyond };
  }
  throw new NoDayCounts(walked);
}
