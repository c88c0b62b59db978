import type { Generated, Kysely } from 'kysely';
import {
  type CalendarDate,
  type EventId,
  type Instant,
  type ObligationId,
  type PersonId,
  type PostId,
  type RecordedEvent,
  dateInWales,
  personId,
} from '#domain/kernel';
import type {
  Actor,
  By,
  DatedDay,
  FactValue,
  ObligationKind,
  ObligationWorkflowType,
  Opens,
} from '#domain/obligations';
import type { Database, LedgerTables } from '#record/ledger';
import type { HomeTables } from './home-tables';

/** Who decided, in which post, for whom, and when. Ids only: texts stay in the ledger. */
export interface Activity {
  readonly position: number;
  /** of recording, in Wales */
  readonly day: CalendarDate;
  readonly recordedAt: Instant;
  readonly stream: string;
  readonly eventId: EventId;
  readonly type: string;
  readonly personId: PersonId;
  readonly postId: PostId | null;
  readonly onBehalfOf: PersonId | null;
  /** by the clock or the loader */
  readonly bySystem: boolean;
}

type RecordedActor = By & Partial<Pick<Actor, 'roles'>>;

/** The activity of an event; null where nobody decided it, as for mail. */
export function activityOf(event: RecordedEvent): Activity | null {
  const actor = event.metadata['actor'] as RecordedActor | undefined;
  const by = (event.data['by'] as By | undefined) ?? actor;
  if (by === undefined) return null;
  const { position, recordedAt, stream, eventId, type } = event;
  return {
    position,
    day: dateInWales(recordedAt),
    recordedAt,
    stream,
    eventId,
    type,
    personId: by.personId,
    postId: by.postId ?? null,
    onBehalfOf: by.onBehalfOf ?? actor?.onBehalfOf ?? null,
    bySystem: by.personId === SYSTEM || actor?.roles?.every((role) => role === 'system') === true,
  };
}

/** The id under which the clock decides; as a filter it includes the loader and the mail clock. */
export const SYSTEM = personId('system');

/** An event that may not have its position yet. */
export type UnplacedEvent = Pick<RecordedEvent, 'stream' | 'eventId' | 'type' | 'data'>;

/** An event recorded more than one working day after it took effect. */
export interface LateRecording {
  readonly position: number;
  readonly stream: string;
  readonly eventId: EventId;
  /** calendar days between the two */
  readonly days: number;
}

/** What the auditor's list keeps of an event; null where it was recorded in good time. */
export function lateRecordingOf({
  stream,
  eventId,
  data,
}: UnplacedEvent): Omit<LateRecording, 'position'> | null {
  const late = data['recordedLate'] as { readonly days: number } | null | undefined;
  return late == null ? null : { stream, eventId, days: late.days };
}

/** What a source says: a fact by its name, or the dates and acts of an obligation under `obligation/` and its id. */
export interface RecordedFact {
  readonly name: string;
  /** the event that last changed it */
  readonly eventId: EventId;
  /** of its stream at that event */
  readonly version: number;
  readonly value: FactValue;
  /** the case that arises from it */
  readonly opens: Opens | null;
  readonly position: number;
}

/** `value` and `opens` are our own JSON. */
export interface FactRow extends Omit<RecordedFact, 'value' | 'opens'> {
  readonly value: string;
  readonly opens: string | null;
}

/** `summary` is our own JSON; the other columns are for queries. */
export interface ObligationRow {
  readonly id: ObligationId;
  readonly status: 'open' | 'closed';
  readonly workflowType: ObligationWorkflowType;
  readonly nextWakeAt: Instant | null;
  /** what it is told of: names of facts, and obligations */
  readonly sources: readonly string[];
  /** of a case: its template */
  readonly caseOf: ObligationId | null;
  /** a case that is over: only lists that ask for it have it */
  readonly over: boolean;
  readonly version: number;
  readonly position: number;
  readonly summary: string;
  /** what lists, searches and counts look at, as JSON */
  readonly listing: string;
}

/** An obligation as calendars list it; the titles are our own JSON. */
export interface CalendarEntryRow {
  readonly id: ObligationId;
  readonly kind: ObligationKind;
  readonly owner: PostId | null;
  readonly approver: PostId | null;
  /** what the source is filtered by */
  readonly source: string;
  readonly sourceTitle: string;
  readonly title: string;
  /** the version of the list of bank holidays by which its days were worked out */
  readonly holidays: string;
}

/** A day of an entry, `n` counted from 1. */
export interface CalendarDayRow {
  readonly obligationId: ObligationId;
  readonly n: number;
  readonly onDay: CalendarDate;
  readonly what: DatedDay['what'];
  /** a `DatedDay`, as our own JSON */
  readonly data: string;
  /** the entry’s days before and after this one, by day and `n` */
  readonly dayBefore: CalendarDate | null;
  readonly dayAfter: CalendarDate | null;
  /** of the entry */
  readonly kind: ObligationKind;
  readonly owner: PostId | null;
  readonly approver: PostId | null;
  readonly source: string;
}

interface ProjectionTable {
  readonly name: string;
  readonly position: Generated<number>;
  readonly eventId: EventId | null;
  readonly movedAt: Generated<Instant>;
  readonly stopPosition: number | null;
  readonly stopEventId: EventId | null;
  readonly stopError: string | null;
  readonly stoppedAt: Instant | null;
}

type ReadModelTables = {
  'read.obligation': ObligationRow;
  'read.standingSpan': object;
  'read.obligationTag': object;
  'read.link': object;
  'read.doneOccurrence': object;
  'read.fact': FactRow;
  'read.lateRecording': LateRecording;
  'read.calendarEntry': CalendarEntryRow;
  'read.calendarDay': CalendarDayRow;
  'read.projection': ProjectionTable;
  'read.activity': Activity;
  /** in the schema passed to a following projection */
  activity: Activity;
} & HomeTables;

export const readModels = (db: Database): Kysely<LedgerTables & ReadModelTables> =>
  db.$extendTables<ReadModelTables>();
