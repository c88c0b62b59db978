import type { HolidayCalendar } from '#domain/calendars';
import {
  type CommandId,
  type Instant,
  type RecordedEvent,
  type Refusal,
  earlierInstant,
} from '#domain/kernel';
import {
  type Obligation,
  changesSource,
  hasEnded,
  nextWakeAt,
  obligationSource,
  sourcesHeard,
} from '#domain/obligations';
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
  /** as it stands; null for a fact */
  readonly obligation: Obligation | null;
  /** another obligation counts from it */
  readonly isCountedFrom: boolean;
  /** when the outbox has something to send next; in the past: it is due */
  readonly nextSendAt: Instant | null;
  readonly now: Instant;
}

/** What changes a fact reaches every obligation that counts from it or waits for it. */
const OF_FACTS = new Set(['FactRecorded', 'FactCorrected', 'FactWithdrawn']);

/** The sources that the recorded events changed, or that an obligation newly counts from. */
function sourcesToTell(
  recorded: readonly RecordedEvent[],
  { obligation, isCountedFrom }: Pick<Decided, 'obligation' | 'isCountedFrom'>,
): readonly string[] {
  const facts = recorded.filter(({ type }) => OF_FACTS.has(type)).map(({ data }) => data['fact'] as string);
  if (obligation === null) return facts;
  const defined = recorded.some(
    ({ type }) => type === 'ObligationRegistered' || type === 'ObligationAmended',
  );
  const own = isCountedFrom && recorded.some(({ type }) => changesSource(type));
  return [...(defined ? sourcesHeard(obligation) : []), ...(own ? [obligationSource(obligation.id)] : [])];
}

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
    wake: sourcesToTell(recorded, decided),
    ended: clockState.ended && nextWakeAt === null,
  };
}
