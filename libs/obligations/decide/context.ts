import type { HolidayCalendar } from '#calendars';
import type { Instant } from '#kernel';
import type { Actor } from '../commands';

/** All that a decision may depend on besides the state and the command. Time comes in; nothing here reads a clock. */
export interface DecideContext {
  readonly now: Instant;
  readonly actor: Actor;
  /** makes the event ids of a person's command, so that a retry makes the same ones */
  readonly commandId: string;
  readonly calendar: HolidayCalendar;
}
