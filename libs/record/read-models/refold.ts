import type { Ledger, LedgerTransaction } from '#record/ledger';
import type { RecordedEvent } from '#domain/kernel';
import { type Obligation, eventCatalog, evolve, isFactStream, loadEvent } from '#domain/obligations';
import { type LateRecording, type RecordedFact, lateRecordingOf, factOf } from './tables/tables';
import { streamsChangedAfter } from './tables.repository';

const PAGE = 1_000;

interface Folded {
  readonly state: Obligation;
  readonly position: number;
}

/** The source of the read models, folded from the ledger page by page. */
export class Refold {
  readonly obligations = new Map<string, Folded>();
  readonly triggers = new Map<string, RecordedFact>();
  readonly late: LateRecording[] = [];
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

  private add(event: RecordedEvent): void {
    this.position = Math.max(this.position, event.position);
    if (!Object.hasOwn(eventCatalog, event.type)) return;
    const late = lateRecordingOf(event);
    const { position } = event;
    if (late !== null) this.late.push({ ...late, position });
    const trigger = factOf(event);
    if (trigger !== null) this.triggers.set(trigger.name, { ...trigger, position });
    if (isFactStream(event.stream)) return;
    const before = this.obligations.get(event.stream)?.state ?? null;
    this.obligations.set(event.stream, {
      state: evolve(before, loadEvent(event)),
      position: event.position,
    });
  }
}
