import { namingTypes } from '#record/evidence-files';
import type { Database, StoredEvent } from '#record/ledger';

export type AttachedEvent = Pick<
  StoredEvent,
  'position' | 'stream' | 'version' | 'eventId' | 'type' | 'data'
>;

const PAGE = 500;

/** Every event that names files kept as evidence, in the order of the ledger. */
export async function* attachedEvents(db: Database): AsyncGenerator<AttachedEvent> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('ledger.events')
      .select(['position', 'stream', 'version', 'eventId', 'type', 'data'])
      .where('type', 'in', namingTypes)
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
