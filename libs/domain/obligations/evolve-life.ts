import { type Evolver, redatedOccurrence, withOccurrence } from './evolve-occurrence';
import type { EventData } from './events/catalog';
import type { ObligationEvent } from './event';
import type { EarlierDue, Obligation, Occurrence } from './state';

/** An occurrence with the date that a change to its life gave it, if it gave another. */
const redated = (
  state: Obligation,
  occurrence: Occurrence,
  { to, why }: { readonly to: Occurrence['due']; readonly why: EarlierDue['why'] },
  { eventId }: ObligationEvent,
): Occurrence => redatedOccurrence(occurrence, { to, why, eventId, firstKnownOn: state.firstKnownOn });

const extended: Evolver<'OccurrenceExtended'> = (state, data, event) =>
  withOccurrence(state, data.occurrence, (occurrence) => {
    const { category, provision, originalLastDay, limit, decidedOn, reason, evidence, by, proposedBy } = data;
    const granted = {
      category,
      provision,
      originalLastDay,
      limit,
      decidedOn,
      reason,
      evidence,
      by,
      proposedBy,
    };
    const newLastDay = data.to.lastLawfulDay;
    return {
      ...redated(state, occurrence, { to: data.to, why: 'extension' }, event),
      extensions: [...occurrence.extensions, { ...granted, newLastDay, eventId: event.eventId }],
    };
  });

const stopOf = (
  data: EventData<'ClockStopped'>,
  { eventId }: ObligationEvent,
): Occurrence['stops'][number] => ({
  category: data.category,
  title: data.title,
  provision: data.provision,
  from: data.stoppedOn,
  to: data.until,
  reason: data.reason,
  evidence: data.evidence,
  by: data.by,
  proposedBy: data.proposedBy,
  eventId,
  endEventId: null,
});

const stopped: Evolver<'ClockStopped'> = (state, data, event) =>
  withOccurrence(state, data.occurrence, (occurrence) => ({
    ...redated(state, occurrence, { to: data.to, why: 'pause' }, event),
    original: data.original ?? occurrence.original,
    undated: data.undated ?? null,
    stops: [...occurrence.stops, stopOf(data, event)],
  }));

/** The clock can have a date while a pause lasts, where another reading knows no pause: then only the end is added. */
const started: Evolver<'ClockStarted'> = (state, data, event) =>
  withOccurrence(state, data.occurrence, (occurrence) => ({
    ...(data.to.lastLawfulDay === occurrence.due?.lastLawfulDay
      ? occurrence
      : redated(state, occurrence, { to: data.to, why: 'pause-end' }, event)),
    original: data.original,
    stops: occurrence.stops.map((stop) =>
      stop.eventId === data.stoppedBy ? { ...stop, to: data.until, endEventId: event.eventId } : stop,
    ),
  }));

const explained: Evolver<'OutcomeExplained'> = (state, data, event) =>
  withOccurrence(state, data.occurrence, (occurrence) => ({
    ...occurrence,
    stage: occurrence.stage === 'confirmed' ? 'confirmed' : 'explained',
    explanation: {
      accepts: data.accepts,
      explainedOn: data.explainedOn,
      lastLawfulDay: data.lastLawfulDay,
      reason: data.reason,
      evidence: data.evidence,
      by: data.by,
      proposedBy: data.proposedBy,
      recordedLate: data.recordedLate ?? null,
      eventId: event.eventId,
    },
  }));

export const lifeEvolvers = {
  ClockStarted: started,
  ClockStopped: stopped,
  OccurrenceExtended: extended,
  OutcomeExplained: explained,
};
