import type { HolidayCalendar } from '#domain/calendars';
import {
  type CommandId,
  type Instant,
  type RecordedEvent,
  type Refusal,
  earlierInstant,
} from '#domain/kernel';
import { type Obligation, hasEnded, nextWakeAt } from '#domain/obligations';
import type { DecisionOutcome } from '#workflows';

/** What a row's clock needs to know of it. */
interface ClockState {
  readonly nextDueAt: Instant | null;
  /** nothing will come of itself any more */
  readonly ended: boolean;
}

/** Null for a fact's stream and for one without events: they have no agenda, and end with each command. */
export const clockStateOf = (obligation: Obligation | null, calendar: HolidayCalendar): ClockState =>
  obligation === null
    ? { nextDueAt: null, ended: true }
    : { nextDueAt: nextWakeAt(obligation, calendar), ended: hasEnded(obligation, calendar) };

interface Decided {
  readonly commandId: CommandId;
  /** the stream's version after the command, whoever brought it there */
  readonly version: number;
  /** what this command recorded, now or when it was first decided */
  readonly recorded?: readonly RecordedEvent[];
  readonly repeated?: boolean;
  readonly refusal?: Refusal;
  readonly clockState: ClockState;
  /** when the outbox has something to send next; in the past: it is due */
  readonly nextSendAt: Instant | null;
  readonly now: Instant;
}

/** What is recorded of a trigger reaches every obligation that waits, or waited, for it. */
const WAKING = new Set(['FactRecorded', 'FactCorrected', 'FactWithdrawn']);

/** What the workflow and the person are told. */
export function outcomeOf(decided: Decided): DecisionOutcome {
  const {
    commandId,
    version,
    recorded = [],
    repeated = false,
    refusal,
    clockState,
    nextSendAt,
    now,
  } = decided;
  const mailDue = nextSendAt !== null && nextSendAt <= now;
  const nextWakeAt = earlierInstant(clockState.nextDueAt, mailDue ? null : nextSendAt);
  const last = recorded.at(-1);
  return {
    v: 1,
    commandId,
    accepted: refusal === undefined,
    ...(refusal && { refusal }),
    repeated,
    version: last?.version ?? version,
    position: last?.position ?? 0,
    eventTypes: recorded.map(({ type }) => type),
    nextWakeAt,
    mailDue,
    wake: recorded.filter(({ type }) => WAKING.has(type)).map(({ data }) => data['trigger'] as string),
    ended: clockState.ended && nextWakeAt === null,
  };
}
