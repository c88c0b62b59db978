import type { HolidayCalendar } from '#domain/calendars';
import { type CalendarDate, addYears, eventId, memoizeWhile, startOfDay } from '#domain/kernel';
import { draft } from '../decide/handler';
import type { EventData } from '../events/catalog';
import { evolve } from '../evolve';
import { type SeriesSoFar, nextOpening, sameSeries } from '../opening';
import type { Obligation } from '../state';

/** As far as occurrences are worked out, from the day on which the next one opens: so ten years from any day until then. */
const YEARS_AHEAD = 10;
/** What comes round every week of ten years. */
const MOST_AHEAD = 530;

type Opening = EventData<'OccurrenceOpened'>;

interface Basis extends SeriesSoFar {
  readonly state: Obligation;
}

const comingIn = memoizeWhile(
  (_definition: Obligation['definition'], { state, calendar }: Basis) => openings(state, calendar),
  (before, now) => before.state.status === now.state.status && sameSeries(before, now),
);

/**
 * The occurrences that will open by themselves, with their dates as they would be set today, if nothing more is recorded. It
 * depends on the state alone, not on the day it is asked.
 */
export const comingOccurrences = (state: Obligation, calendar: HolidayCalendar): readonly Opening[] => {
  const { definition, chosenReading, occurrences, facts, firstKnownOn } = state;
  const series = { chosenReading, occurrences, facts, firstKnownOn, calendar, adopted: false };
  return comingIn(definition, { state, ...series });
};

function openings(state: Obligation, calendar: HolidayCalendar): readonly Opening[] {
  if (state.status === 'closed' || state.definition.kind !== 'recurring-duty') return [];
  const coming: Opening[] = [];
  let until: CalendarDate | null = null;
  let current = state;
  while (coming.length < MOST_AHEAD) {
    const next = nextOpening(current, calendar);
    if (next === null) break;
    until ??= addYears(next.opensOn, YEARS_AHEAD);
    if (next.opensOn > until) break;
    coming.push(next);
    const id = eventId(`${state.id}/coming/${next.occurrence}`);
    current = evolve(current, draft(id, 'OccurrenceOpened', startOfDay(next.opensOn), next));
  }
  return coming;
}
