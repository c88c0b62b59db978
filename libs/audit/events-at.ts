import { endOfDay, isCalendarDate, type Instant } from '#kernel';
import type { RecordedEvent } from '#kernel';
import type { Point } from './point';

const SETS_A_DATE = new Set(['OccurrenceOpened', 'OccurrenceRedated', 'DueDateMoved', 'CommitmentDeferred']);

/**
 * When each event counts. A correction counts from the day of what it corrects, because the date was wrong from then on;
 * where another date was set in between, from its own day.
 */
function effects(events: readonly RecordedEvent[]): ReadonlyMap<string, Instant> {
  const dating = new Map<unknown, { readonly eventId: string; readonly effect: Instant }>();
  return new Map(
    events.map(({ eventId, type, effectiveAt, data }) => {
      const corrects = type === 'DueDateCorrected';
      const before = corrects ? dating.get(data['occurrence']) : undefined;
      const effect =
        before?.eventId === data['correctedEventId'] ? (before?.effect ?? effectiveAt) : effectiveAt;
      if (corrects || SETS_A_DATE.has(type)) dating.set(data['occurrence'], { eventId, effect });
      return [eventId, effect];
    }),
  );
}

/** Whether an event had been recorded by a time of knowing. */
export const isKnown = ({ position, recordedAt }: RecordedEvent, known: Point['known']): boolean =>
  known === undefined || (typeof known === 'number' ? position <= known : recordedAt <= known);

/** What nothing else can be read without: the registration, and the opening of every turn that is spoken of. */
const founds = ({ type, data }: RecordedEvent, turns: ReadonlySet<unknown>): boolean =>
  type === 'ObligationRegistered' || (type === 'OccurrenceOpened' && turns.has(data['occurrence']));

/**
 * The events of one stream that count at a point, in the order recorded: a later record replaces an earlier one, whichever
 * took effect first. What had taken effect brings with it the registration and the opening it stands on, though they be
 * dated later. Empty where nothing had taken effect or nothing was known.
 */
export function eventsAt(
  events: readonly RecordedEvent[],
  { known, effective }: Point,
): readonly RecordedEvent[] {
  const recorded = events.filter((event) => isKnown(event, known));
  if (effective === undefined) return recorded;
  const at = effects(recorded);
  const hasEffect = ({ eventId, effectiveAt }: RecordedEvent): boolean => {
    const effect = at.get(eventId) ?? effectiveAt;
    return isCalendarDate(effective) ? effect < endOfDay(effective) : effect <= effective;
  };
  const counted = new Set(recorded.filter(hasEffect));
  if (counted.size === 0) return [];
  const turns = new Set([...counted].map(({ data }) => data['occurrence']));
  return recorded.filter((event) => counted.has(event) || founds(event, turns));
}
