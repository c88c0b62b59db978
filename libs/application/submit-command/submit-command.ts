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
import { type KnownStream, KnownStreams, streamAfter, streamOf } from './stream-cache';
import type { Outbox } from './outbox';
import { outcomeOf, prospectOf } from './outcome';

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
const MOVED = Symbol('the stream moved while it was decided');

/** Decides one command and records events, read models and mail to send, all in one transaction or none of it. */
export class DecisionService {
  private readonly known = new KnownStreams();
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
      const outcome = await this.once(input, this.known.get(obligationId));
      if (outcome !== MOVED) return outcome;
      this.known.forget(obligationId);
    }
    throw new Error(`${obligationId} moved ${ATTEMPTS} times while it was decided`);
  }

  /** What was remembered may be behind the ledger: only what an append at its exact version confirms is taken from it. */
  private async once(
    input: DecideInput,
    remembered: KnownStream | undefined,
  ): Promise<DecisionOutcome | typeof MOVED> {
    const { obligationId } = input;
    const sending = isTriggerStream(obligationId)
      ? Promise.resolve(null)
      : this.outbox.nextSendAt(this.ledger, obligationId);
    sending.catch(() => undefined);
    const known = remembered ?? streamOf(obligationId, await this.ledger.readStream(obligationId));
    const verdict = judge(known, input, this.calendar);
    if (verdict.kind === 'record') return this.record(input, known, verdict.drafts, sending);
    if (remembered && verdict.kind !== 'repeated') return MOVED;
    return this.answer(input, known, verdict, await sending);
  }

  private async record(
    input: DecideInput,
    known: KnownStream,
    drafts: readonly ObligationEventDraft[],
    sending: Promise<Instant | null>,
  ): Promise<DecisionOutcome | typeof MOVED> {
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
      if (appended.value.repeated) return MOVED;
      const recorded = appended.value.events;
      const after = streamAfter(obligationId, known, recorded);
      const told = after.obligation
        ? await this.outbox.enqueue(tx, { before: known.obligation, events: recorded, now })
        : null;
      const nextSendAt = earlierInstant(await sending, told);
      const prospect = prospectOf(after.obligation, this.calendar);
      const nextWakeAt = earlierInstant(prospect.nextDueAt, nextSendAt);
      await projectInline(tx.db, { state: after.obligation, events: recorded, nextWakeAt });
      return { after, recorded, prospect, nextSendAt };
    });
    if (done === MOVED || !('after' in done)) return done;
    const { after, recorded, prospect, nextSendAt } = done;
    this.known.set(obligationId, after);
    const { commandId } = message;
    return outcomeOf({ commandId, version: after.version, recorded, prospect, nextSendAt, now });
  }

  /** A conflict, or our own command recorded meanwhile, is read again; an id of another command's is a refusal. */
  private async refusedBy(
    tx: LedgerTransaction,
    input: DecideInput,
    known: KnownStream,
    refusal: AppendRefusal,
    nextSendAt: Instant | null,
  ): Promise<DecisionOutcome | typeof MOVED> {
    if (refusal.code === 'version-conflict') return MOVED;
    const { obligationId, message } = input;
    const since = await tx.readStream(obligationId, { fromVersion: known.version + 1 });
    if (since.some(({ metadata }) => metadata['commandId'] === message.commandId)) return MOVED;
    return this.answer(input, known, { kind: 'refused', refusal }, nextSendAt);
  }

  /** Nothing to record: only the hour of the next wake-up is noted, where an hour has passed without one. */
  private async answer(
    { obligationId, message: { commandId, command }, now }: DecideInput,
    known: KnownStream,
    verdict: Exclude<Verdict, { kind: 'record' }>,
    nextSendAt: Instant | null,
  ): Promise<DecisionOutcome> {
    this.known.set(obligationId, known);
    const prospect = prospectOf(known.obligation, this.calendar);
    if (command.type === 'advance' && known.obligation)
      await noteNextWake(this.ledger.db, obligationId, earlierInstant(prospect.nextDueAt, nextSendAt));
    const { version } = known;
    const common = { commandId, version, prospect, nextSendAt, now };
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
