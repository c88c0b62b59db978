import type { HolidayCalendar } from '#domain/calendars';
import type { Ledger, LedgerTransaction } from '#record/ledger';
import type { RecordedEvent } from '#domain/kernel';
import {
  type Fact,
  type Obligation,
  eventCatalog,
  evolve,
  evolveFact,
  isFactStream,
  loadEvent,
} from '#domain/obligations';
import { canonicalJson } from '#domain/kernel';
import { sourceAfter } from './project-inline';
import { type PutForward, awaitedIn, postsIn, putForwardBy } from './awaited-decisions';
import type { AwaitedDecision, Task } from './tables/home-tables';
import { type LateRecording, type RecordedFact, lateRecordingOf } from './tables/tables';
import { tasksOf } from './tasks';
import { streamsChangedAfter } from './tables.repository';

const PAGE = 1_000;

interface Folded {
  readonly state: Obligation;
  readonly position: number;
}

/** The source of the read models, folded from the ledger page by page. */
export class Refold {
  readonly obligations = new Map<string, Folded>();
  readonly sources = new Map<string, RecordedFact>();
  private readonly facts = new Map<string, Fact>();
  readonly late: LateRecording[] = [];
  private readonly putForward: (PutForward & { readonly position: number })[] = [];
  private position = 0;

  static async of(ledger: Ledger): Promise<Refold> {
    const fold = new Refold();
    for (;;) {
      const page = await ledger.readAll({ after: fold.position, limit: PAGE });
      for (const event of page) fold.add(event);
      if (page.length < PAGE) return fold;
    }
  }

  /** Adds newer events on the transaction's own connection: the pool may be exhausted. */
  async catchUp(tx: LedgerTransaction): Promise<void> {
    const { position } = this;
    for (const stream of await streamsChangedAfter(tx.db, position)) {
      const events = await tx.readStream(stream);
      for (const event of events) if (event.position > position) this.add(event);
    }
  }

  /** What waits for a second person, in the order in which it was put forward. */
  awaited(): readonly AwaitedDecision[] {
    const states = new Map<string, Obligation | Fact>([
      ...[...this.obligations.values()].map(({ state }) => [state.id, state] as const),
      ...this.facts,
    ]);
    const waiting = new Map([...states].map(([stream, state]) => [stream, awaitedIn(state)] as const));
    return this.putForward.flatMap((put) => {
      const state = states.get(put.stream);
      return state !== undefined && waiting.get(put.stream)?.includes(put.decisionId) === true
        ? [{ ...put, ...postsIn(state) }]
        : [];
    });
  }

  tasks(calendar: HolidayCalendar): readonly Task[] {
    return [...this.obligations.values()].flatMap(({ state }) => tasksOf(state, calendar));
  }

  private add(event: RecordedEvent): void {
    this.position = Math.max(this.position, event.position);
    if (!Object.hasOwn(eventCatalog, event.type)) return;
    const late = lateRecordingOf(event);
    const { position } = event;
    if (late !== null) this.late.push({ ...late, position });
    const awaited = putForwardBy(event.stream, event);
    if (awaited !== null) this.putForward.push({ ...awaited, position });
    const loaded = loadEvent(event);
    if (isFactStream(event.stream)) {
      const fact = evolveFact(this.facts.get(event.stream) ?? null, loaded);
      this.facts.set(event.stream, fact);
      this.note({ state: null, fact, events: [event] }, position);
      return;
    }
    const state = evolve(this.obligations.get(event.stream)?.state ?? null, loaded);
    this.obligations.set(event.stream, { state, position });
    this.note({ state, fact: null, events: [event] }, position);
  }

  /** What others count from, as `read.save_fact` does: what says the same as before stays. */
  private note(after: Parameters<typeof sourceAfter>[0], position: number): void {
    const source = sourceAfter(after);
    if (source === null) return;
    const before = this.sources.get(source.name);
    if (before !== undefined && canonicalJson(before.value) === canonicalJson(source.value)) return;
    this.sources.set(source.name, { ...source, position });
  }
}
