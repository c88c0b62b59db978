import { ApplicationFailure } from '@temporalio/common';
import { ownCore } from '#record/archive';
import type { HolidayCalendar } from '#domain/calendars';
import { type Instant, type JsonObject, earlierInstant } from '#domain/kernel';
import type { CommandMessage, DecideInput, DecisionOutcome } from '#workflows';
import type { RecordedDecision } from '#domain/history';
import type { AppendRefusal, Ledger, LedgerTransaction } from '#record/ledger';
import { type ObligationEventDraft, eventJson, isTriggerStream } from '#domain/obligations';
import { noteNextWake, projectInline } from '#record/read-models';
import { commandHash } from './command-hash';
import { recordDecision } from './record-decision';
import { type Verdict, judge } from './judge';
import { type CachedStream, StreamCache, streamAfter, streamOf } from './stream-cache';
import type { Outbox } from './outbox';
import { outcomeOf, clockStateOf } from './outcome';

const timeZones = process.versions['tz'] ?? 'unknown';

/**
 * The versions that an event is decided with.
 * @param program its version, such as `0.2.2`
 */
export const versionsOf = (calendar: HolidayCalendar, program: string): JsonObject => ({
  program: `cylch@${program}`,
  core: ownCore(program),
  calendar: calendar.version,
  timeZones,
});

/** What every event says of how it was decided: by whom, on which command, by which program and core, calendar and time zones. */
function metadataOf(message: CommandMessage, versions: JsonObject): JsonObject {
  const { commandId, actor, command } = message;
  const { personId, postId, roles, onBehalfOf } = actor;
  return {
    commandId,
    command: command.type,
    commandHash: commandHash(message),
    actor: {
      personId,
      roles: [...roles],
      ...(postId !== undefined && { postId }),
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    },
    ...versions,
  };
}

const ATTEMPTS = 5;
const CONCURRENT_CHANGE = Symbol('the stream moved while it was decided');

/** Decides one command and records events, read models and mail to send, all in one transaction or none of it. */
export class SubmitCommand {
  private readonly known = new StreamCache();
  private readonly versions: JsonObject;
  private scratch: boolean | undefined;

  /** @param program its version, such as `0.2.2` */
  constructor(
    private readonly ledger: Ledger,
    private readonly calendar: HolidayCalendar,
    private readonly outbox: Outbox,
    program: string,
  ) {
    this.versions = versionsOf(calendar, program);
  }

  /** Asked again with the same command id, gives the first answer. @throws ApplicationFailure for what is no command */
  async decide(input: DecideInput): Promise<DecisionOutcome> {
    const { obligationId, clockOffsetMs } = input;
    if (clockOffsetMs !== 0 && !(await this.isScratch()))
      throw ApplicationFailure.nonRetryable(
        'only a scratch ledger lets its time be moved',
        'not-a-scratch-ledger',
      );
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const outcome = await this.attempt(input, this.known.get(obligationId));
      if (outcome !== CONCURRENT_CHANGE) return outcome;
      this.known.forget(obligationId);
    }
    throw new Error(`${obligationId} moved ${ATTEMPTS} times while it was decided`);
  }

  /** What was remembered may be behind the ledger: only what an append at its exact version confirms is taken from it. */
  private async attempt(
    input: DecideInput,
    remembered: CachedStream | undefined,
  ): Promise<DecisionOutcome | typeof CONCURRENT_CHANGE> {
    const { obligationId } = input;
    const sending = isTriggerStream(obligationId)
      ? Promise.resolve(null)
      : this.outbox.nextSendAt(this.ledger, obligationId);
    sending.catch(() => undefined);
    const known = remembered ?? streamOf(obligationId, await this.ledger.readStream(obligationId));
    const verdict = judge(known, input, this.calendar);
    if (verdict.kind === 'record') return this.record(input, known, verdict.drafts, sending);
    if (remembered && verdict.kind !== 'repeated') return CONCURRENT_CHANGE;
    return this.answer(input, known, verdict, await sending);
  }

  private async record(
    input: DecideInput,
    known: CachedStream,
    drafts: readonly ObligationEventDraft[],
    sending: Promise<Instant | null>,
  ): Promise<DecisionOutcome | typeof CONCURRENT_CHANGE> {
    const { obligationId, message, now } = input;
    const metadata = metadataOf(message, this.versions);
    const { version: stateVersion, obligation: before } = known;
    const decision = recordDecision({ now, command: message.command, before, stateVersion, drafts });
    const events = drafts.map((draft, index) =>
      toRecord(draft, index === 0 ? { ...metadata, ...asJson(decision) } : metadata),
    );
    const expected = known.version === 0 ? 'none' : known.version;
    const scratch = await this.isScratch();
    const done = await this.ledger.transaction(async (tx) => {
      if (scratch) await tx.setScratchClock(now);
      const appended = await tx.append({ stream: obligationId, expected, events });
      if (!appended.ok) return this.refusedBy(tx, input, known, appended.refusal, await sending);
      // another got there between our reading and our writing: what it left is read again
      if (appended.value.repeated) return CONCURRENT_CHANGE;
      const recorded = appended.value.events;
      const after = streamAfter(obligationId, known, recorded);
      const enqueued = after.obligation
        ? await this.outbox.enqueue(tx, { before: known.obligation, events: recorded, now })
        : null;
      const nextSendAt = earlierInstant(await sending, enqueued);
      const clockState = clockStateOf(after.obligation, this.calendar);
      const nextWakeAt = earlierInstant(clockState.nextDueAt, nextSendAt);
      await projectInline(tx.db, { state: after.obligation, events: recorded, nextWakeAt });
      return { after, recorded, clockState: clockState, nextSendAt };
    });
    if (done === CONCURRENT_CHANGE || !('after' in done)) return done;
    const { after, recorded, clockState: clockState, nextSendAt } = done;
    this.known.set(obligationId, after);
    const { commandId } = message;
    return outcomeOf({
      commandId,
      version: after.version,
      recorded,
      clockState: clockState,
      nextSendAt,
      now,
    });
  }

  /** A conflict, or our own command recorded meanwhile, is read again; an id of another command's is a refusal. */
  private async refusedBy(
    tx: LedgerTransaction,
    input: DecideInput,
    known: CachedStream,
    refusal: AppendRefusal,
    nextSendAt: Instant | null,
  ): Promise<DecisionOutcome | typeof CONCURRENT_CHANGE> {
    if (refusal.code === 'version-conflict') return CONCURRENT_CHANGE;
    const { obligationId, message } = input;
    const since = await tx.readStream(obligationId, { fromVersion: known.version + 1 });
    if (since.some(({ metadata }) => metadata['commandId'] === message.commandId)) return CONCURRENT_CHANGE;
    return this.answer(input, known, { kind: 'refused', refusal }, nextSendAt);
  }

  /** Nothing to record: only the hour of the next wake-up is noted, where an hour has passed without one. */
  private async answer(
    { obligationId, message: { commandId, command }, now }: DecideInput,
    known: CachedStream,
    verdict: Exclude<Verdict, { kind: 'record' }>,
    nextSendAt: Instant | null,
  ): Promise<DecisionOutcome> {
    this.known.set(obligationId, known);
    const clockState = clockStateOf(known.obligation, this.calendar);
    if (command.type === 'advance' && known.obligation)
      await noteNextWake(this.ledger.db, obligationId, earlierInstant(clockState.nextDueAt, nextSendAt));
    const { version } = known;
    const common = { commandId, version, clockState: clockState, nextSendAt, now };
    if (verdict.kind === 'repeated')
      return outcomeOf({ ...common, recorded: verdict.recorded, repeated: true });
    return outcomeOf(verdict.kind === 'refused' ? { ...common, refusal: verdict.refusal } : common);
  }

  private async isScratch(): Promise<boolean> {
    return (this.scratch ??= await this.ledger.isScratch());
  }
}

const asJson = (decision: RecordedDecision): JsonObject => decision as unknown as JsonObject;

const toRecord = (draft: ObligationEventDraft, metadata: JsonObject) => ({
  eventId: draft.eventId,
  type: draft.type,
  schemaVersion: draft.schemaVersion,
  effectiveAt: draft.effectiveAt,
  data: eventJson(draft),
  metadata,
});
