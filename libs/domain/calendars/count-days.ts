import { type CalendarDate, dayNumber, dayNumbered } from '#domain/kernel';
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
}

export interface DayCount {
  /** the last day counted */
  readonly on: CalendarDate;
  readonly counted: readonly CalendarDate[];
  readonly passedOver: readonly { readonly on: CalendarDate; readonly why: PassedOver | 'clock-stopped' }[];
  /** the first day reached that the calendar does not cover; null where it covers all */
  readonly beyond: CalendarDate | null;
}

/** Limits the search in a calendar without any countable day. */
const LONGEST_GAP = 400;

/** Counts days one by one. @throws RangeError after 400 consecutive days that do not count */
export function countDays({ from, count, direction, counting, days, stopped }: CountQuestion): DayCount {
  const step = direction === 'forward' ? 1 : -1;
  const counted: CalendarDate[] = [];
  const passedOver: DayCount['passedOver'][number][] = [];
  let beyond: CalendarDate | null = null;
  let gap = 0;
  const [knownFrom, knownUntil] = [dayNumber(days.knownFrom), dayNumber(days.knownUntil)];
  for (let number = dayNumber(from) + (counting === 'after' ? step : 0); ; number += step) {
    const day = dayNumbered(number);
    if (beyond === null && (number < knownFrom || number > knownUntil)) {
      beyond = day;
      if (!days.mayBeProvisional) return { on: day, counted, passedOver, beyond };
    }
    const why = stopped?.(day) ? 'clock-stopped' : days.passedOver(day, number);
    if (why === null) counted.push(day);
    else passedOver.push({ on: day, why });
    gap = why === null ? 0 : gap + 1;
    if (counted.length === count) return { on: day, counted, passedOver, beyond };
    if (gap > LONGEST_GAP) throw new RangeError(`no day counts for ${LONGEST_GAP} days before ${day}`);
  }
}
