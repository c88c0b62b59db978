import { eventId } from '#domain/kernel';
import { sql } from 'kysely';
import { type Ledger, openLedger } from './ledger';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../../tests/support/database';
import { eventually } from '../../../tests/support/eventually';
import { planOf, waitingForLocks } from '../../../tests/support/plan';
import { event } from './appends.testing';
import { eventsByIdQuery, ledgerQuery, streamQuery, streamsQuery } from './events.repository';

let database: TestDatabase;
let ledger: Ledger;

beforeAll(async () => {
  database = await createTestDatabase();
  ledger = openLedger({ databaseUrl: database.url });
  for (let stream = 0; stream < 50; stream += 1)
    await ledger.append({
      stream: `s${stream}`,
      expected: 'none',
      events: Array.from({ length: 100 }, (_, n) => event(`${stream}/${n}`)),
    });
  await asSuperuser(database.adminUrl, 'vacuum analyze ledger.events');
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

const append = (eventId: string) => ({ stream: 's1', expected: 'any' as const, events: [event(eventId)] });

describe('the indexes', () => {
  it('a stream is read from its own index', async () => {
    const plan = await planOf(ledger.db, streamQuery(ledger.db, 's7'));
    expect(plan.join()).toContain('Index Scan events_stream_version_key');
    expect(plan).not.toContain('Seq Scan');
  });

  it('many streams at once are read from the same index', async () => {
    const plan = await planOf(ledger.db, streamsQuery(ledger.db, ['s7', 's8', 'none']));
    expect(plan.join()).toContain('events_stream_version_key');
    expect(plan).not.toContain('Seq Scan');
  });

  it('events after a position are read in order from the primary key, nothing sorted', async () => {
    expect(await planOf(ledger.db, ledgerQuery(ledger.db, { after: 4_000, limit: 100 }))).toEqual([
      'Limit',
      'Index Scan events_pkey',
    ]);
  });

  it('events are found by their ids', async () => {
    const plan = await planOf(ledger.db, eventsByIdQuery(ledger.db, ['1/1', '2/2'].map(eventId)));
    expect(plan.join()).toContain('Index Scan events_event_id_key');
    expect(plan).not.toContain('Seq Scan');
  });

  it('an append scans no table, whether it fits, conflicts or is repeated', async () => {
    const scans = await ledger.transaction(async (tx) => {
      await tx.append(append('new'));
      await tx.append(append('new'));
      await tx.append({ ...append('other'), expected: 1 });
      const { rows } = await sql<{ events: number; byIndex: number }>`
        select seq_scan as events, idx_scan as by_index from pg_stat_xact_user_tables
        where schemaname = 'ledger' and relname = 'events'`.execute(tx.db);
      return rows[0];
    });
    expect(scans?.events).toBe(0);
    expect(scans?.byIndex).toBeGreaterThan(0);
  });
});

describe('the lock of an append', () => {
  const headIsFree = async (): Promise<boolean> =>
    (await asSuperuser(database.adminUrl, 'select position from ledger.head for update skip locked')).length >
    0;

  it('is on the head, until the transaction ends; readers do not wait for it', async () => {
    expect(await headIsFree()).toBe(true);
    const before = await ledger.head();
    await ledger.transaction(async (tx) => {
      await tx.append(append('held'));
      expect(await headIsFree()).toBe(false);
      expect(await ledger.head()).toEqual(before);
      expect(await ledger.readStream('s7')).toHaveLength(100);
    });
    expect(await headIsFree()).toBe(true);
  });

  it('makes the next append wait, on whatever stream', async () => {
    let second: Promise<unknown> | undefined;
    await ledger.transaction(async (tx) => {
      await tx.append(append('first'));
      second = ledger.append({ stream: 'elsewhere', expected: 'none', events: [event('second')] });
      await eventually(async () => (await waitingForLocks(database.adminUrl)) === 1);
    });
    expect(await second).toMatchObject({ ok: true });
    const [first, next] = await Promise.all(['first', 'second'].map((id) => ledger.findEvent(eventId(id))));
    expect(next?.position).toBe((first?.position ?? 0) + 1);
  });
});
