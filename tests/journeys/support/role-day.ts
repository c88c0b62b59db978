import { type RecordedEvent, calendarDate } from '#domain/kernel';
import type { Visitor } from './visitor';

/** The day that is asked for. */
export const PROPOSED_DAY = calendarDate('2027-03-31');

/** One run of a role's journey: nothing of it is another run's, so that each can be run again on the same service. */
export interface Day {
  /** what this run alone puts on the register */
  readonly id: string;
  /** as typed */
  readonly today: readonly [string, string, string];
  /** Puts this on the register, and asks for another day for it: as an official did before. */
  propose(id: string): Promise<void>;
  eventsOf(id: string): Promise<readonly RecordedEvent[]>;
}

/** What somebody of a role does between sign-in and sign-out: by the hands that they have, checking every page they see. */
export type RoleJourney = (visitor: Visitor, day: Day) => Promise<void>;
