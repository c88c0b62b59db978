import {
  type CalendarDate,
  type EventId,
  type Instant,
  type RecordedEvent,
  dateInWales,
  endOfDay,
  isCalendarDate,
} from '#domain/kernel';
import { type Obligation, fold } from '#domain/obligations';
import type { Point } from './point';

const SETS_A_DATE = new Set([
  'OccurrenceOpened',
  'OccurrenceRedated',
  'DueDateMoved',
  'CommitmentDeferred',
  'OccurrenceExtended',
  'ClockStopped',
  'ClockStarted',
]);

/**
 * The effective time of each event. A correction counts from the day of what it corrects, because the date was wrong since;
 * if another date was set in between, it counts from its own day. A judgement counts from the day of the date it follows.
 */
function effects(events: readonly RecordedEvent[]): ReadonlyMap<EventId, Instant> {
  const dating = new Map<unknown, { readonly eventId: EventId; readonly effect: Instant }>();
  const found = new Map<EventId, Instant>();
  for (const { eventId, type, effectiveAt, data } of events) {
    const corrects = type === 'DueDateCorrected';
    const before = corrects ? dating.get(data['occurrence']) : undefined;
    const follows = type === 'JudgementRestated' ? found.get(data['dateEventId'] as EventId) : undefined;
    const effect =
      before?.eventId === data['correctedEventId'] ? (before?.effect ?? effectiveAt) : effectiveAt;
    if (corrects || SETS_A_DATE.has(type)) dating.set(data['occurrence'], { eventId, effect });
    found.set(eventId, follows ?? effect);
  }
  return found;
}

/** Whether an event had been recorded at a point. */
export const isKnown = ({ position, recordedAt }: RecordedEvent, known: Point['known']): boolean =>
  known === undefined || (typeof known === 'number' ? position <= known : recordedAt <= known);

/**
 * The openings that counted events stand on: for each that names an occurrence, the last recorded before it. One that was
 * taken back and opened again has several.
 */
function openingsBehind(
  events: readonly RecordedEvent[],
  counted: ReadonlySet<RecordedEvent>,
): ReadonlySet<RecordedEvent> {
  const latest = new Map<unknown, RecordedEvent>();
  const behind = new Set<RecordedEvent>();
  for (const event of events) {
    const { occurrence } = event.data;
    const opening = latest.get(occurrence);
    if (event.type === 'OccurrenceOpened') latest.set(occurrence, event);
    else if (counted.has(event) && opening !== undefined) behind.add(opening);
  }
  return behind;
}

/**
 * The events of one stream that count at a point, in recording order: a later event replaces an earlier one, whichever
 * took effect first. Events in effect include the registration and opening they depend on, even if
 * dated later. Empty where nothing was in effect or known.
 */
function eventsAt(events: readonly RecordedEvent[], { known, effective }: Point): readonly RecordedEvent[] {
  const recorded = events.filter((event) => isKnown(event, known));
  if (effective === undefined) return recorded;
  const at = effects(recorded);
  const hasEffect = ({ eventId, effectiveAt }: RecordedEvent): boolean => {
    const effect = at.get(eventId) ?? effectiveAt;
    return isCalendarDate(effective) ? effect < endOfDay(effective) : effect <= effective;
  };
  const counted = new Set(recorded.filter(hasEffect));
  if (counted.size === 0) return [];
  const openings = openingsBehind(recorded, counted);
  return recorded.filter(
    (event) => counted.has(event) || openings.has(event) || event.type === 'ObligationRegistered',
  );
}

/** An obligation as known at one time about another. */
export interface StateAt {
  readonly state: Obligation;
  /** the events behind it, in recording order */
  readonly events: readonly RecordedEvent[];
  /** registered only after the requested day */
  readonly registeredLater: boolean;
  /** the day in Wales for its standing; null: today */
  readonly judgedOn: CalendarDate | null;
}

function judgedOn({ known, effective }: Point, events: readonly RecordedEvent[]): CalendarDate | null {
  if (effective !== undefined) return isCalendarDate(effective) ? effective : dateInWales(effective);
  if (known === undefined) return null;
  const at = typeof known === 'number' ? events.at(-1)?.recordedAt : known;
  return at === undefined ? null : dateInWales(at);
}

/**
 * An obligation as known at a position or instant, as effective on a day, or both: what was known then about
 * that day. Before a correction the old value applies. Null where nothing existed yet.
 * @param stream the whole stream, oldest first
 */
export function stateAt(stream: readonly RecordedEvent[], point: Point): StateAt | null {
  const events = eventsAt(stream, point);
  const state = fold(events);
  if (state === null) return null;
  const registeredLater = eventsAt(events.slice(0, 1), point).length === 0;
  return { state, events, registeredLater, judgedOn: judgedOn(point, events) };
}
