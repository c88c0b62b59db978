import { type NewEvent, type RecordedEvent, eventId, instant } from '#domain/kernel';
import type { Database, Ledger } from '#record/ledger';
import { asSuperuser } from '../../../../tests/support/database';
import type { FollowingProjection } from './projections';

/** A test projection's table; its key rejects an event handled twice. */
export const createSeenTable = (adminUrl: string, name: string): Promise<unknown> =>
  asSuperuser(
    adminUrl,
    `set role cylch_owner; create table read.${name} (position bigint primary key, event_id text not null)`,
  );

type Handle = FollowingProjection['handle'];

type SeenTables = Record<string, { readonly position: number; readonly eventId: string }>;

const write = (name: string, db: Database, events: readonly RecordedEvent[]): Promise<unknown> =>
  db
    .$extendTables<SeenTables>()
    .insertInto(name)
    .values(events.map(({ position, eventId }) => ({ position, eventId })))
    .execute();

/** Inserts every event; then `meanwhile` runs in the same transaction. */
export const seeing = (name: string, meanwhile: Handle = () => Promise.resolve()): FollowingProjection => ({
  name,
  tables: [{ name, key: 'position' }],
  handle: async (db, events) => {
    await write(name, db, events);
    await meanwhile(db, events);
  },
});

export async function seen(ledger: Ledger, name: string): Promise<readonly string[]> {
  const rows = await ledger.db
    .$extendTables<SeenTables>()
    .withSchema('read')
    .selectFrom(name)
    .select('eventId')
    .orderBy('position')
    .execute();
  return rows.map(({ eventId }) => eventId);
}

export const noted = (id: string): NewEvent => ({
  eventId: eventId(id),
  type: 'Noted',
  schemaVersion: 1,
  effectiveAt: instant('2026-11-23T09:00:00Z'),
  data: { n: 1 },
  metadata: { by: 'test' },
});

export const record = (ledger: Ledger, stream: string, ...eventIds: readonly string[]): Promise<unknown> =>
  ledger.transaction((tx) => tx.append({ stream, expected: 'any', events: eventIds.map(noted) }));

export async function recordedIds(ledger: Ledger): Promise<readonly string[]> {
  return (await ledger.readAll({ after: 0, limit: 100_000 })).map(({ eventId }) => eventId);
}
