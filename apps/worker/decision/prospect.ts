import type { HolidayCalendar } from '#calendars';
import type { Instant } from '#kernel';
import { hasEnded, nextWakeAt, type Obligation } from '#obligations';

/** What a row's clock needs to know of it. */
export interface Prospect {
  readonly nextDueAt: Instant | null;
  /** nothing will come of itself any more */
  readonly ended: boolean;
}

/** Null for a trigger's stream and for one without events: they have no agenda, and end with each command. */
export const prospectOf = (obligation: Obligation | null, calendar: HolidayCalendar): Prospect =>
  obligation === null
    ? { nextDueAt: null, ended: true }
    : { nextDueAt: nextWakeAt(obligation, calendar), ended: hasEnded(obligation, calendar) };
