import { earlierInstant, type Instant, type Refusal } from '#kernel';
import type { RecordedEvent } from '#ledger';
import type { DecisionOutcome } from '#workflows';
import type { Prospect } from './prospect';

export interface Decided {
  readonly commandId: string;
  /** the stream's version after the command, whoever brought it there */
  readonly version: number;
  /** what this command recorded, now or when it was first decided */
  readonly recorded?: readonly RecordedEvent[];
  readonly repeated?: boolean;
  readonly refusal?: Refusal;
  readonly prospect: Prospect;
  /** when the outbox has something to send next; in the past: it is due */
  readonly nextSendAt: Instant | null;
  readonly now: Instant;
}

/** What the workflow and the person are told. */
export function outcomeOf(decided: Decided): DecisionOutcome {
  const { commandId, version, recorded = [], repeated = false, refusal, prospect, nextSendAt, now } = decided;
  const mailDue = nextSendAt !== null && nextSendAt <= now;
  const nextWakeAt = earlierInstant(prospect.nextDueAt, mailDue ? null : nextSendAt);
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
    wake: recorded
      .filter(({ type }) => type === 'TriggerRecorded')
      .map(({ data }) => data['trigger'] as string),
    ended: prospect.ended && nextWakeAt === null,
  };
}
