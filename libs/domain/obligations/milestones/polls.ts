import type { HolidayCalendar } from '#domain/calendars';
import { type CalendarDate, addMonths } from '#domain/kernel';
import { knownElections } from './known-elections';

/** The day of an election. */
export interface Poll {
  readonly on: CalendarDate;
  /** it is expected: nobody has recorded it yet */
  readonly projected: boolean;
}

/** A fact of the register, as it stands. */
export interface NamedFact {
  readonly name: string;
  readonly value: {
    readonly kind: string;
    /** absent of an obligation, which is no election */
    readonly entries?: readonly {
      readonly effectiveOn: CalendarDate;
      readonly status: 'recorded' | 'projected';
    }[];
  };
}

const ELECTION = /(^|-)elections?$/;

/** Whether a fact is an election by its name: `council-election`, `senedd-elections`. */
export const isElection = ({ name, value }: NamedFact): boolean =>
  ELECTION.test(name) && (value.kind === 'event' || value.kind === 'series');

const ofFact = ({ value }: NamedFact): readonly Poll[] =>
  (value.entries ?? []).map(({ effectiveOn: on, status }) => ({ on, projected: status === 'projected' }));

/** An ordinary election is held a month before or after its day, and an extraordinary one within six months takes its place. */
const MONTHS_APART = 6;

const isNear = (one: CalendarDate, other: CalendarDate): boolean =>
  addMonths(one, -MONTHS_APART) < other && other < addMonths(one, MONTHS_APART);

/**
 * The days of elections: those that facts record or expect, and the ordinary ones to the Senedd as the statute book gives them,
 * which are expected until their day has come. What a fact says of a Senedd election takes the place of the ordinary day near it.
 */
export function pollsFrom(
  calendar: HolidayCalendar,
  today: CalendarDate,
  facts: readonly NamedFact[] = [],
): readonly Poll[] {
  const elections = facts.filter(isElection);
  const said = elections.flatMap(ofFact);
  const ofSenedd = elections.filter(({ name }) => name.includes('senedd')).flatMap(ofFact);
  const ordinary = knownElections(calendar)
    .filter((on) => !ofSenedd.some((poll) => isNear(poll.on, on)))
    .map((on) => ({ on, projected: on > today }));
  return [...ordinary, ...said];
}
