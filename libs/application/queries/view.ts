import type { HolidayCalendar } from '#domain/calendars';
import { type NameOf, type Point, describeEvent, isKnown, namedFrom, stateAt } from '#domain/history';
import {
  type Bilingual,
  type CalendarDate,
  type Instant,
  type ObligationId,
  type RecordedEvent,
  dateInWales,
} from '#domain/kernel';
import {
  type CompletionConflict,
  type MilestoneClash,
  type Obligation,
  type ObligationStanding,
  type Occurrence,
  type Poll,
  agenda,
  clashesOf,
  conflictsWaiting,
  lifeNotes,
  obligationStanding,
  pressingOccurrence,
  readingWarnings,
  standing,
  standingRestatements,
  whatIsAllowed,
} from '#domain/obligations';

/** When a query about one obligation is asked, and how its answer names people. */
export interface Asking {
  readonly now: Instant;
  /** the id unless given */
  readonly name?: NameOf | undefined;
  /** the days of elections that milestones may clash with; absent: the ordinary ones alone */
  readonly elections?: readonly Poll[] | undefined;
}

/** Where an event stands in the ledger. */
export type EventPlace = Pick<RecordedEvent, 'eventId' | 'position' | 'recordedAt'>;

const placeOf = ({ eventId, position, recordedAt }: RecordedEvent): EventPlace => ({
  eventId,
  position,
  recordedAt,
});

/** An occurrence as it stands, with what was judged anew in sentences. */
export interface ShownOccurrence extends Occurrence {
  readonly standing: ReturnType<typeof standing>;
  /** what has befallen it, in sentences: extensions, pauses, an explanation */
  readonly notes: ReturnType<typeof lifeNotes>;
  /** what its rule allows as things stand, and how far */
  readonly allowed: ReturnType<typeof whatIsAllowed>;
  /** what speaks against the completion that waits for a decision */
  readonly conflicts: readonly CompletionConflict[];
  /** what the dates of its milestones clash with */
  readonly clashes: readonly MilestoneClash[];
  readonly restatements: readonly (Occurrence['restatements'][number] & {
    readonly message: Bilingual;
    /** whether the outcome that it judges is the one on record */
    readonly stands: boolean;
  })[];
}

/** One obligation at a point of the record. */
export interface ObligationView {
  readonly id: ObligationId;
  readonly point: Point;
  readonly state: Obligation;
  readonly standing: ObligationStanding;
  readonly occurrences: readonly ShownOccurrence[];
  /** the occurrence that presses most: not done and earliest; the last one where all are done */
  readonly current: Occurrence | null;
  readonly warnings: ReturnType<typeof readingWarnings>;
  /** what it will do of itself, as its dates stand at the point */
  readonly agenda: ReturnType<typeof agenda>;
  /** those that made it so, oldest first */
  readonly events: readonly EventPlace[];
  /** the last event known at the point, whether or not it had taken effect */
  readonly lastKnown: EventPlace | null;
  /** it was put on the register only after the day asked about */
  readonly registeredLater: boolean;
  /** the day by which it is judged; null: today */
  readonly judgedOn: CalendarDate | null;
}

/** The view of one obligation's events, oldest first; null where nothing of it was on record at the point. */
export function viewAt(
  id: ObligationId,
  stream: readonly RecordedEvent[],
  point: Point,
  { now, calendar, name, elections }: Asking & { readonly calendar: HolidayCalendar },
): ObligationView | null {
  const at = stateAt(stream, point);
  if (at === null) return null;
  const { state, events, registeredLater, judgedOn } = at;
  const lastKnown = stream.findLast((event) => isKnown(event, point.known));
  const today = judgedOn ?? dateInWales(now);
  return {
    id,
    point,
    state,
    standing: obligationStanding(state, today),
    occurrences: state.occurrences.map((occurrence) => ({
      ...occurrence,
      standing: standing(occurrence, today),
      notes: lifeNotes(occurrence),
      allowed: whatIsAllowed(state, occurrence, calendar),
      conflicts: conflictsWaiting(state, occurrence, calendar),
      clashes: clashesOf(state, occurrence, { today, calendar, elections }),
      restatements: occurrence.restatements.flatMap((each) => {
        const event = events.find(({ eventId }) => eventId === each.eventId);
        const stands = standingRestatements(occurrence).includes(each);
        return event === undefined
          ? []
          : [{ ...each, message: describeEvent(event, namedFrom(stream, name)), stands }];
      }),
    })),
    current: pressingOccurrence(state, today),
    warnings: readingWarnings(state, calendar),
    agenda: agenda(state, calendar),
    events: events.map(placeOf),
    lastKnown: lastKnown === undefined ? null : placeOf(lastKnown),
    registeredLater,
    judgedOn,
  };
}
