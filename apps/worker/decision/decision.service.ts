import { Inject, Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import type { HolidayCalendar } from '#calendars';
import type { Refusal } from '#kernel';
import type { Ledger, LedgerTransaction, RecordedEvent } from '#ledger';
import { decideOn, eventJson, type ObligationEventDraft } from '#obligations';
import { noteNextWake, projectInline } from '#read-models';
import type { DecideInput, DecisionOutcome } from '#workflows';
import { CALENDAR, LEDGER } from '../tokens';
import { metadataOf } from './metadata';
import { OUTBOX, type Outbox } from './outbox';
import { earlierOf, outcomeOf } from './outcome';
import { parseCommand } from './parse-command';
import { streamMoved } from './stream-moved';
import { streamState } from './stream-state';

const ATTEMPTS = 5;
const MOVED = Symbol('the stream moved while it was decided');

/** Decides one command and records events, read models and mail to send, all in one transaction or none of it. */
@Injectable()
export class DecisionService {
  private scratch: Promise<boolean> | undefined;

  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(CALENDAR) private readonly calendar: HolidayCalendar,
    @Inject(OUTBOX) private readonly outbox: Outbox,
  ) {}

  /** Asked again with the same command id, gives the first answer. @throws ApplicationFailure for what is no command */
  async decide(input: DecideInput): Promise<DecisionOutcome> {
    const scratch = await (this.scratch ??= this.ledger.isScratch());
    if (input.clockOffsetMs !== 0 && !scratch)
      throw ApplicationFailure.nonRetryable(
        'only a scratch ledger lets its time be moved',
        'not-a-scratch-ledger',
      );
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const outcome = await this.ledger.transaction(async (tx) => {
        if (scratch) await tx.setScratchClock(input.now);
        return this.once(tx, input);
      });
      if (outcome !== MOVED) return outcome;
    }
    throw new Error(`${input.obligationId} moved ${ATTEMPTS} times while it was decided`);
  }

  private async once(tx: LedgerTransaction, input: DecideInput): Promise<DecisionOutcome | typeof MOVED> {
    const { obligationId, message, now } = input;
    const { commandId, expectedVersion } = message;
    const before = await tx.readStream(obligationId);
    const version = before.at(-1)?.version ?? 0;

    const earlier = before.filter(({ metadata }) => metadata['commandId'] === commandId);
    if (earlier.length > 0)
      return this.answer(tx, input, { events: before, recorded: earlier, repeated: true });
    if (expectedVersion !== undefined && expectedVersion !== version)
      return this.answer(tx, input, { events: before, refusal: streamMoved(version) });

    const { command, actor } = parseCommand(message);
    const decision = decideOn(obligationId, before, command, {
      now,
      actor,
      commandId,
      calendar: this.calendar,
    });
    if (!decision.ok) return this.answer(tx, input, { events: before, refusal: decision.refusal });
    if (decision.value.length === 0) return this.answer(tx, input, { events: before });

    const metadata = metadataOf(message, this.calendar);
    const appended = await tx.append({
      stream: obligationId,
      expected: version === 0 ? 'none' : version,
      events: decision.value.map((draft) => toRecord(draft, metadata)),
    });
    // another got there between our reading and our writing: what it left is read again
    if (appended.ok ? appended.value.repeated : appended.refusal.code === 'version-conflict') return MOVED;
    if (!appended.ok) {
      const since = await tx.readStream(obligationId, { fromVersion: version + 1 });
      if (since.some(({ metadata: { commandId: known } }) => known === commandId)) return MOVED;
      return this.answer(tx, input, { events: before, refusal: appended.refusal });
    }
    const recorded = appended.value.events;
    return this.answer(tx, input, { events: [...before, ...recorded], recorded });
  }

  private async answer(tx: LedgerTransaction, input: DecideInput, found: Found): Promise<DecisionOutcome> {
    const { obligationId, message, now } = input;
    const { events, recorded = [], repeated = false, refusal } = found;
    const state = streamState(obligationId, events, this.calendar);
    const told = recorded.length > 0 && !repeated;
    if (told && state.obligation)
      await this.outbox.enqueue(tx, { before: events.slice(0, -recorded.length), events: recorded, now });
    const nextSendAt = state.obligation && (await this.outbox.nextSendAt(tx, obligationId));
    const nextWakeAt = earlierOf(state.nextDueAt, nextSendAt);
    if (told) await projectInline(tx.db, { state: state.obligation, events: recorded, nextWakeAt });
    else if (state.obligation) await noteNextWake(tx.db, obligationId, nextWakeAt);
    const { commandId } = message;
    return outcomeOf({
      commandId,
      events,
      recorded,
      repeated,
      state,
      nextSendAt,
      now,
      ...(refusal && { refusal }),
    });
  }
}

interface Found {
  readonly events: readonly RecordedEvent[];
  readonly recorded?: readonly RecordedEvent[];
  readonly repeated?: boolean;
  readonly refusal?: Refusal;
}

const toRecord = (draft: ObligationEventDraft, metadata: ReturnType<typeof metadataOf>) => ({
  eventId: draft.eventId,
  type: draft.type,
  schemaVersion: draft.schemaVersion,
  effectiveAt: draft.effectiveAt,
  data: eventJson(draft),
  metadata,
});
