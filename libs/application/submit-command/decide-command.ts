import { ApplicationFailure } from '@temporalio/common';
import { DirectoryReader } from '#application/delegation';
import type { CurrentDirectory } from '#application/directory';
import type { HolidayCalendar } from '#domain/calendars';
import { type Instant, earlierInstant, memoizeBy } from '#domain/kernel';
import { HOLIDAYS } from '#domain/deadlines';
import { type ObligationEventDraft, factStream, isFactStream } from '#domain/obligations';
import { lookForList } from '#application/effects';
import { nextSendAt, nextSendCall } from '#application/notifications';
import { Attempts, type DecisionWatch, commandSetAside, subjectOf, unwatched } from '#application/set-aside';
import type { CommandInAttempt } from '#record/decision-watch';
import { KnownContents } from '#record/contents';
import type { Ledger } from '#record/ledger';
import { nextWakeOf, noteWakeOr } from '#record/read-models';
import type { DecideInput, DecisionOutcome } from '#workflows';
import { calendarFor } from './calendar-for';
import { versionsOf } from './event-metadata';
import { type JudgedWith, type Verdict, judge } from './judge';
import { asksOfOthers, gatherOfOthers } from './of-others';
import { clockStateOf, outcomeOf } from './outcome';
import { calendarContent, gatherPinned } from './pinned';
import { recordingOf, requestOf } from './recording';
import { type CachedStream, StreamCache, streamAfter, streamOf } from './stream-cache';

const ATTEMPTS = 5;

/** Its own decisions change which list of bank holidays is in force. */
const LIST_STREAM = factStream(HOLIDAYS);

/** A fault of the decision itself, not of the database: it would fail alike again. */
class DecisionFault extends Error {}

/**
 * The `decide` activity: load, decide, and record the events with mail to send and read models, all in one transaction or
 * none of it.
 */
export class DecideCommand {
  private readonly streams = new StreamCache();
  private readonly contents = new KnownContents();
  private readonly delegations: DirectoryReader;
  private readonly attempts: Attempts;
  private readonly counted = new WeakSet<DecideInput>();

  /** @param program its version, such as `0.2.2`; @param watch who ends the process where a decision does not end */
  constructor(
    private readonly ledger: Ledger,
    private readonly directory: CurrentDirectory,
    private readonly program: string,
    private readonly watch: DecisionWatch = unwatched,
  ) {
    this.attempts = new Attempts(ledger);
    this.delegations = new DirectoryReader(ledger);
  }

  /** What every decision with a list of bank holidays is recorded with. */
  private readonly recordedWith = memoizeBy((calendar: HolidayCalendar) => ({
    calendar,
    versions: versionsOf(calendar, this.program),
    pinnedCalendar: calendarContent(calendar),
  }));

  /** Asked again with the same command id, gives the first answer. @throws ApplicationFailure for what is no command */
  async decide(input: DecideInput): Promise<DecisionOutcome> {
    const { clockOffsetMs } = input;
    if (clockOffsetMs !== 0 && !(await this.ledger.isScratch()))
      throw ApplicationFailure.nonRetryable(
        'only a scratch ledger lets its time be moved',
        'not-a-scratch-ledger',
      );
    if (!this.watch.suspicious()) return this.decideNoting(input);
    const attempt = await this.attempts.begin(commandOf(input), input.now);
    if (!attempt.tried) return this.answerSetAside(input, attempt.attempts);
    if (attempt.counted) this.counted.add(input);
    const outcome = await this.decideNoting(input);
    await this.attempts.end(commandOf(input), attempt.counted);
    return outcome;
  }

  /** A decision that fails by its own fault is noted, and set aside as one that does not end is. */
  private async decideNoting(input: DecideInput): Promise<DecisionOutcome> {
    try {
      return await this.decideOnce(input);
    } catch (error) {
      if (!(error instanceof DecisionFault)) throw error;
      this.watch.suspect();
      await this.attempts.failed(commandOf(input), this.counted.has(input));
      throw error.cause;
    }
  }

  /** Work in memory alone: while it runs, a silent event loop is this command’s doing. */
  private purely<Made>(input: DecideInput, work: () => Made): Made {
    this.watch.deciding(commandOf(input), this.counted.has(input));
    try {
      return work();
    } catch (error) {
      if (error instanceof ApplicationFailure) throw error;
      throw new DecisionFault('the decision failed', { cause: error });
    } finally {
      this.watch.decided();
    }
  }

  /** Nothing of the obligation is decided or folded: the fault may lie in either. */
  private async answerSetAside(
    { obligationId, message, now }: DecideInput,
    attempts: number,
  ): Promise<DecisionOutcome> {
    const { db } = this.ledger;
    const version = (await this.ledger.readStream(obligationId)).at(-1)?.version ?? 0;
    const nextDueAt = subjectOf(message) === message.commandId ? await nextWakeOf(db, obligationId) : null;
    return outcomeOf({
      commandId: message.commandId,
      version,
      refusal: commandSetAside(attempts),
      clockState: { nextDueAt, ended: version === 0 },
      obligation: null,
      isCountedFrom: false,
      nextSendAt: null,
      now,
    });
  }

  /** A stream as the last decision here left it; read where none was made lately. */
  async known(stream: string): Promise<CachedStream> {
    return this.streams.get(stream) ?? streamOf(stream, await this.ledger.readStream(stream));
  }

  private async decideOnce(input: DecideInput): Promise<DecisionOutcome> {
    const { obligationId } = input;
    const cached = asksOfOthers(input) ? undefined : this.streams.get(obligationId);
    const outcome = cached && (await this.decideOnCached(input, cached));
    if (outcome) return outcome;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const fresh = await this.decideOnLedger(input);
      if (fresh) return fresh;
    }
    throw new Error(`${obligationId} changed ${ATTEMPTS} times while it was decided`);
  }

  /**
   * The cache may be behind the ledger: only an append at its exact version and an answer given before are taken from it, and
   * that nothing is to be recorded where nothing stands after it.
   * @returns null where the ledger must be read
   */
  private async decideOnCached(input: DecideInput, cached: CachedStream): Promise<DecisionOutcome | null> {
    const judgedWith = await this.judgedWith(input, await calendarFor(this.ledger, input));
    const verdict = this.purely(input, () => judge(cached, input, judgedWith));
    switch (verdict.kind) {
      case 'record':
        return this.record(input, cached, verdict.drafts, judgedWith);
      case 'repeated':
        return this.answer(input, cached, verdict, judgedWith);
      case 'refused':
      case 'nothing-to-do':
        return (await this.isBehind(input, cached)) ? null : this.answer(input, cached, verdict, judgedWith);
    }
  }

  private async isBehind({ obligationId }: DecideInput, { version }: CachedStream): Promise<boolean> {
    return (await this.ledger.readStream(obligationId, { fromVersion: version + 1 })).length > 0;
  }

  /** @returns null where the stream changed meanwhile */
  private async decideOnLedger(input: DecideInput): Promise<DecisionOutcome | null> {
    const { obligationId } = input;
    const recorded = await this.ledger.readStream(obligationId);
    const calendar = await calendarFor(this.ledger, input, recorded);
    const judgedWith = {
      ...(await this.judgedWith(input, calendar)),
      ...(await gatherOfOthers(input, recorded, { ledger: this.ledger, calendar })),
    };
    const { stream, verdict } = this.purely(input, () => {
      const stream = streamOf(obligationId, recorded);
      return { stream, verdict: judge(stream, input, judgedWith) };
    });
    return verdict.kind === 'record'
      ? this.record(input, stream, verdict.drafts, judgedWith)
      : this.answer(input, stream, verdict, judgedWith);
  }

  /** @returns null where the stream changed meanwhile */
  private async record(
    input: DecideInput,
    stream: CachedStream,
    drafts: readonly ObligationEventDraft[],
    judgedWith: JudgedWith,
  ): Promise<DecisionOutcome | null> {
    const { obligationId, message, now } = input;
    const { version: stateVersion } = stream;
    const { calendar, pinned } = judgedWith;
    const recording = this.purely(input, () =>
      recordingOf({ input, stream, drafts, pinned }, this.recordedWith(calendar)),
    );
    const { contents, clockState, firstMail } = recording;
    const { request, asksWhetherCountedFrom } = requestOf(recording, this.contents.unknown(contents));
    const appended = await this.ledger.appendAt(now, request);
    if (!appended.ok) {
      if (appended.refusal.code === 'version-conflict') return null;
      // our own command may have been recorded meanwhile; an id of another command's is a refusal
      const since = await this.ledger.readStream(obligationId, { fromVersion: stateVersion + 1 });
      if (since.some(({ metadata }) => metadata['commandId'] === message.commandId)) return null;
      return this.answer(input, stream, { kind: 'refused', refusal: appended.refusal }, judgedWith);
    }
    // another got there between our reading and our writing: what it left is read
    if (appended.value.repeated) return null;
    this.contents.stored(contents);
    if (obligationId === LIST_STREAM) await lookForList(this.ledger);
    const recorded = appended.value.events;
    const after = streamAfter(obligationId, stream, recorded);
    this.streams.set(obligationId, after);
    const { version } = after;
    const { commandId } = message;
    const { returned } = appended.value;
    const [sendAt] = returned as readonly (Instant | null)[];
    return outcomeOf({
      commandId,
      version,
      recorded,
      clockState,
      obligation: after.obligation,
      isCountedFrom: asksWhetherCountedFrom && returned.at(-1) === true,
      now,
      nextSendAt: earlierInstant(sendAt ?? null, firstMail),
    });
  }

  /** Nothing to record: only the hour of the next wake-up is noted, where an hour has passed without one. */
  private async answer(
    input: DecideInput,
    stream: CachedStream,
    verdict: Exclude<Verdict, { kind: 'record' }>,
    { calendar }: Pick<JudgedWith, 'calendar'>,
  ): Promise<DecisionOutcome> {
    const { obligationId, message, now } = input;
    const { commandId, command } = message;
    this.streams.set(obligationId, stream);
    const clockState = this.purely(input, () => clockStateOf(stream.obligation, calendar));
    const sendAt =
      stream.obligation === null && !isFactStream(obligationId)
        ? null
        : command.type === 'advance'
          ? await noteWakeOr(this.ledger.db, obligationId, clockState.nextDueAt, nextSendCall(obligationId))
          : await nextSendAt(this.ledger, obligationId);
    const { obligation, version } = stream;
    const common = {
      commandId,
      version,
      clockState,
      obligation,
      isCountedFrom: true,
      nextSendAt: sendAt,
      now,
    };
    switch (verdict.kind) {
      case 'repeated':
        return outcomeOf({ ...common, recorded: verdict.recorded, repeated: true });
      case 'refused':
        return outcomeOf({ ...common, refusal: verdict.refusal });
      case 'nothing-to-do':
        return outcomeOf(common);
    }
  }

  /** May look at the directory’s file: it is asked before the work in memory, whose faults are the command’s. */
  private async judgedWith(input: DecideInput, calendar: HolidayCalendar): Promise<JudgedWith> {
    const { ledger, delegations } = this;
    const directory = this.directory.current;
    return { calendar, pinned: await gatherPinned({ input, ledger, directory, delegations }) };
  }
}

const commandOf = ({ obligationId, message }: DecideInput): CommandInAttempt => ({
  obligationId,
  subject: subjectOf(message),
  commandId: message.commandId,
  command: message.command.type,
});
