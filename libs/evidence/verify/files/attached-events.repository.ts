import type { Database, StoredEvent } from '#record/ledger';

export type AttachedEvent = Pick<
  StoredEvent,
  'position' | 'stream' | 'version' | 'eventId' | 'type' | 'data'
>;

const PAGE = 500;

/** Every event that attaches evidence, in the order of the ledger. */
export async function* attachedEvents(db: Database): AsyncGenerator<AttachedEvent> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('ledger.events')
      .select(['position', 'stream', 'version', 'eventId', 'type', 'data'])
      .where('type', '=', 'EvidenceAttached')
      .where('position', '>', after)
      .orderBy('position')
      .limit(PAGE)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.position;
  }
}
