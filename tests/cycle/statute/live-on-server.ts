import {
  type CalendarDate,
  type Instant,
  type ObligationId,
  addMillis,
  atTimeInWales,
  dateInWales,
  endOfDay,
  obligationId,
  toMillis,
} from '#domain/kernel';
import { type Obligation, evolve, factStream, loadEvent } from '#domain/obligations';
import { listMails } from '#application/notifications';
import { listClocks, listPendingNotifications } from '#record/read-models';
import { startWorker } from '../../../apps/worker/start-worker';
import { eventually } from '../../support/eventually';
import { testWorkflowBundle } from '../../support/workflow-bundle';
import { Rehearsal, approver } from '../rehearsal';
import { confirmation, linesOf, nextDone, recordingCommand, submission } from './live';
import { BEGINS, FIRST_DAY, type FactRecording, type Lived } from './scenario';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const LATE = 'z';
const ASKED_BEFORE_A_MINUTE = 25;

/** What was seen, in the words of the day book, and how many messages were recorded and the mail server got: one may be of several mails. */
export interface LivedOnServer {
  readonly lines: readonly string[];
  readonly messages: number;
  readonly caught: number;
  readonly decisions: number;
}

/**
 * Lives entries on the real server, with a worker and a scratch ledger of their own: its clock is one for all that is recorded on
 * it. Time is skipped in each entry's workflow to the earliest of what comes next for any of them.
 * @param onStep told of each hour to which time is skipped
 */
export async function liveOnServer(
  entries: readonly Lived[],
  recordings: readonly FactRecording[],
  end: CalendarDate,
  onStep: (target: Instant) => void = () => undefined,
): Promise<LivedOnServer> {
  const rehearsal = await Rehearsal.open(BEGINS);
  try {
    const worker = await startWorker({
      settings: rehearsal.settings,
      workflowBundle: await testWorkflowBundle(),
      onFatal: (error) => console.error(error),
    });
    try {
      return await new ServerStage(rehearsal, entries, recordings, onStep).live(end);
    } finally {
      await worker.close();
    }
  } finally {
    await rehearsal.close();
  }
}

class ServerStage {
  private readonly states = new Map<ObligationId, Obligation>();
  private readonly ids: readonly ObligationId[];
  private readonly later: FactRecording[];
  private decisions = 0;
  /** the hour to which all have come */
  private now = BEGINS;

  constructor(
    private readonly rehearsal: Rehearsal,
    private readonly entries: readonly Lived[],
    private readonly recordings: readonly FactRecording[],
    private readonly onStep: (target: Instant) => void,
  ) {
    this.ids = entries.map(({ definition }) => definition.id);
    this.later = recordings
      .filter(({ on }) => on > FIRST_DAY)
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  }

  async live(end: CalendarDate): Promise<LivedOnServer> {
    const { rehearsal, entries, recordings } = this;
    for (const each of recordings.filter(({ on }) => on <= FIRST_DAY)) await this.record(each, BEGINS);
    for (const { definition } of entries)
      await rehearsal.given(definition.id, { type: 'register', definition });
    await this.settle();
    await this.until(endOfDay(end));
    const streams = await Promise.all(this.ids.map((id) => rehearsal.ledger.readStream(id)));
    const lines = await linesOf(streams.flat(), rehearsal.ledger);
    const { decisions } = this;
    const mails = await listMails(rehearsal.ledger.db);
    const messages = new Set(mails.flatMap(({ messageId }) => messageId ?? [])).size;
    return { lines, messages, caught: rehearsal.mailbox.store.all().length, decisions };
  }

  private async until(end: Instant): Promise<void> {
    for (;;) {
      await this.follow();
      const act = nextDone(this.states, this.now);
      const [recording] = this.later;
      const recordedAt = recording && atTimeInWales(recording.on, '11:00');
      const wakes = await this.wakes();
      const wake = [...wakes.values()].sort()[0];
      const [target = end] = [act?.at, recordedAt, wake, end].filter((at) => at != null).sort();
      const isPeoples = target === act?.at || target === recordedAt || target === end;
      // what another does or what is recorded may reach any of them at that hour
      for (const id of this.ids)
        if (isPeoples || this.areLinked || (wakes.get(id) ?? LATE) <= target) await this.arrive(id, target);
      this.now = target;
      this.onStep(target);
      await this.settle();
      if (target === end) return;
      if (target === recordedAt && recording !== undefined) {
        this.later.shift();
        await this.record(recording, target);
      } else if (target === act?.at) await this.perform(act.id, act.number, target);
      await this.settle();
    }
  }

  /** One counts from what another does or is to do. */
  private get areLinked(): boolean {
    return this.entries.some(({ sources }) =>
      Object.values(sources).some((source) => 'obligation' in source),
    );
  }

  private async wakes(): Promise<ReadonlyMap<ObligationId, Instant>> {
    const clocks = await listClocks(this.rehearsal.ledger.db);
    return new Map(
      clocks.flatMap(({ obligationId: id, nextWakeAt }) =>
        this.ids.includes(id) ? [[id, nextWakeAt] as const] : [],
      ),
    );
  }

  private async arrive(id: ObligationId, at: Instant): Promise<void> {
    // past it: a timer that ends at that instant has fired, also where a clock lets a minute pass before it wakes again
    const isSoon = toMillis(at) - toMillis(this.now) < 2 * MINUTE;
    const beyond = addMillis(at, isSoon ? 2 * MINUTE : SECOND);
    if (!(await this.isRunning(id))) return;
    if ((await this.rehearsal.now(id)) < beyond) await this.rehearsal.until(id, beyond);
  }

  /** Until nothing that is due waits: no wake-up, which mail is too, and nobody who was not told. */
  private async settle(): Promise<void> {
    const { db } = this.rehearsal.ledger;
    let asked = 0;
    await eventually(
      async () => {
        const late = [...(await this.wakes())].filter(([, at]) => at <= this.now);
        if (late.length === 0) return (await listPendingNotifications(db)).length === 0;
        // a clock that has just woken lets a minute pass before it wakes again
        if ((asked += 1) % ASKED_BEFORE_A_MINUTE === 0) for (const [id] of late) await this.passMinute(id);
        return false;
      },
      { what: `${this.ids.join()} after ${this.now}`, withinMs: 60_000, everyMs: 20 },
    );
  }

  private async passMinute(id: ObligationId): Promise<void> {
    if (!(await this.isRunning(id))) return;
    await this.rehearsal.until(id, addMillis(await this.rehearsal.now(id), MINUTE));
  }

  private async isRunning(id: ObligationId): Promise<boolean> {
    const { status } = await this.rehearsal.temporal.client.workflow.getHandle(id).describe();
    return status.name === 'RUNNING';
  }

  private async follow(): Promise<void> {
    for (const id of this.ids) {
      const before = this.states.get(id) ?? null;
      const since = await this.rehearsal.ledger.readStream(id, { fromVersion: (before?.version ?? 0) + 1 });
      this.decisions += new Set(since.map(({ metadata }) => metadata['commandId'])).size;
      const after = since.map(loadEvent).reduce<Obligation | null>(evolve, before);
      if (after !== null) this.states.set(id, after);
    }
  }

  private async record(recording: FactRecording, at: Instant): Promise<void> {
    const stream = obligationId(factStream(recording.fact));
    const outcome = await this.rehearsal.givenAt(at, stream, recordingCommand(recording));
    this.decisions += 1;
    if (outcome.eventTypes.includes('ChangeProposed')) {
      // an answer that comes before the approver's mail has left withdraws it
      await this.mailed(stream);
      await this.approve(stream, at);
    }
    await this.mailed(stream);
    // the next recording begins at its own hour
    await this.patiently(stream, `the end of ${stream}`, async () => !(await this.isRunning(stream)));
  }

  private async approve(stream: ObligationId, at: Instant): Promise<void> {
    const proposed = (await this.rehearsal.ledger.readStream(stream)).findLast(
      ({ type }) => type === 'ChangeProposed',
    );
    const proposalId = proposed?.data['proposalId'] as string;
    await this.rehearsal.givenAt(at, stream, { type: 'approve-change', proposalId }, approver);
    this.decisions += 1;
  }

  /** Until something is so, where minutes that a clock lets pass are skipped. */
  private async patiently(id: ObligationId, what: string, is: () => Promise<boolean>): Promise<void> {
    let asked = 0;
    await eventually(
      async () => {
        if (await is()) return true;
        if ((asked += 1) % ASKED_BEFORE_A_MINUTE === 0) await this.passMinute(id);
        return false;
      },
      { what, withinMs: 60_000, everyMs: 20 },
    );
  }

  private mailed(id: ObligationId): Promise<void> {
    return this.patiently(id, `the mail of ${id}`, async () =>
      (await listMails(this.rehearsal.ledger.db)).every(
        ({ obligationId, state }) => obligationId !== id || state !== 'waiting',
      ),
    );
  }

  private async perform(id: ObligationId, number: number, at: Instant): Promise<void> {
    for (const command of submission(id, number, dateInWales(at))) await this.rehearsal.given(id, command);
    await this.settle();
    await this.mailed(id);
    await this.follow();
    await this.rehearsal.given(id, confirmation(this.states.get(id), number), approver);
  }
}
