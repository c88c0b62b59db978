import type { HolidayCalendar } from '#domain/calendars';
import { lastDayOn } from './readings';
import type { ObligationDefinition } from './model/definition';
import { occurrenceToOpen } from './opening';
import { lacksDate } from './standing';
import type { Obligation } from './state';

/** What an obligation lacks: an owner, any day on which it would come up again, or the date of an occurrence that its rule does not give. */
export type MissingPart = 'owner' | 'date-or-look-again' | 'occurrence-date';

type Facts = Pick<
  Obligation,
  'status' | 'definition' | 'owner' | 'lookAgainOn' | 'occurrences' | 'chosenReading' | 'facts'
>;

/** Whether an occurrence has a date, or the next one to open will have one. */
function hasDate(facts: Facts, calendar: HolidayCalendar): boolean {
  if (facts.occurrences.some(({ due }) => due !== null)) return true;
  const next = occurrenceToOpen(facts, calendar);
  return next?.current != null && lastDayOn(next.current.reading, next.occurrence, calendar, facts) !== null;
}

/** The past needs no date, and the dates of a template are its cases’. */
const WITHOUT_DATE: readonly ObligationDefinition['kind'][] = ['past-event', 'case-template'];

/** What an open obligation lacks; a closed one lacks nothing, and the past needs no date. */
export function missingParts(facts: Facts, calendar: HolidayCalendar): readonly MissingPart[] {
  if (facts.status === 'closed') return [];
  const lost =
    !WITHOUT_DATE.includes(facts.definition.kind) && facts.lookAgainOn === null && !hasDate(facts, calendar);
  return [
    ...(facts.owner === null ? (['owner'] as const) : []),
    ...(lost ? (['date-or-look-again'] as const) : []),
    ...(facts.occurrences.some(lacksDate) ? (['occurrence-date'] as const) : []),
  ];
}

/** What an obligation would lack if it were registered as defined. */
export const missingPartsOfDefinition = (
  definition: ObligationDefinition,
  calendar: HolidayCalendar,
): readonly MissingPart[] =>
  missingParts(
    {
      status: 'open',
      definition,
      owner: definition.owner ?? null,
      lookAgainOn: definition.lookAgain ?? null,
      occurrences: [],
      facts: {},
      chosenReading: null,
    },
    calendar,
  );
