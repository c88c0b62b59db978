import type { RawBuilder } from 'kysely';
import { calendarDate, personId, postId } from '#domain/kernel';
import { type Ledger, openLedger } from '#record/ledger';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../../tests/support/database';
import { eventually } from '../../../tests/support/eventually';
import { planOf, waitingForLocks } from '../../../tests/support/plan';
import { activityQuery } from './activity/activity.repository';
import { beginCheckpoint, lockCheckpoint, waitForCheckpoint } from './following/checkpoints.repository';
import { trackOrders, tracksQuery } from './calendar/tracks.repository';
import { lateRecordingsQuery } from './late-recordings.repository';
import { clocksAfter, clocksQuery, listedQuery } from './obligations.repository';
import { registerPageQuery } from './register.repository';
import { lockReadModels } from './tables.repository';
import { worksCountQuery } from './work.repository';

let database: TestDatabase;
let ledger: Ledger;

/** Mostly closed obligations, as after some years; most decisions by a few people. */
const FILL = `
insert into read.obligation (id, status, workflow_type, next_wake_at, sources, over, version, position, summary)
  select 'row-' || n, case when n % 50 = 0 then 'open' else 'closed' end, 'recurringDuty',
    timestamptz '2026-11-23 09:00Z' + n * interval '1 hour', '{}', n % 50 <> 0, 1, n, '{}'
  from generate_series(1, 5000) as n;
insert into read.late_recording (position, stream, event_id, days)
  select n, 'row-' || n, 'event-' || n, 7 from generate_series(1, 5000) as n;
insert into read.activity (position, day, recorded_at, stream, event_id, type, person_id, by_system)
  select n, date '2026-11-23', now(), 'row', 'event-' || n, 'ProgressNoted', 'p-' || n % 500, n % 2 = 0
  from generate_series(1, 20000) as n;
insert into read.standing_span select 'row-' || n, '-infinity', 'infinity', 'late', 0, date '2026-01-01', date '2026-01-01' + n % 300,
    n, n % 2 = 0, false from generate_series(1, 5000) as n;
insert into read.calendar_day (obligation_id, n, on_day, what, data, kind, owner, source)
  select 'row-' || n, 1, date '2024-01-01' + n, 'due', '{}', 'statement', 'post-' || n % 5, 'source'
  from generate_series(1, 5000) as n;
insert into read.task (stream, kind, key, post, on_day, is_first, candidate)
  select 'row-' || n, 'due', '1', 'post-' || n % 5, date '2024-01-01' + n % 3000, true, false
  from generate_series(1, 5000) as n;`;

beforeAll(async () => {
  database = await createTestDatabase();
  ledger = openLedger({ databaseUrl: database.url });
  await asSuperuser(database.adminUrl, FILL);
  // what is seen by all is read of an index alone
  await asSuperuser(database.adminUrl, 'vacuum analyze');
  await beginCheckpoint(ledger.db, 'activity');
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

describe('the indexes', () => {
  it('the clocks to keep come from the index of open obligations', async () => {
    const plan = await planOf(ledger.db, clocksQuery(ledger.db));
    expect(plan.join()).toContain('Scan obligation_clock');
    expect(plan).not.toContain('Seq Scan');
  });

  it('a page of clocks begins in that index where the last one ended, and nothing is sorted', async () => {
    const [last = null] = await clocksAfter(ledger.db, null, 40).execute();
    expect(await planOf(ledger.db, clocksAfter(ledger.db, last, 40))).toEqual([
      'Limit',
      'Index Scan obligation_clock',
    ]);
  });

  it('the register reads no case that is over unless it is asked for', async () => {
    const plan = await planOf(ledger.db, listedQuery(ledger.db));
    expect(plan.join()).toContain('Scan obligation_listed');
    expect(plan).not.toContain('Seq Scan');
  });

  it('late recordings come newest first from their key, nothing sorted', async () => {
    expect(await planOf(ledger.db, lateRecordingsQuery(ledger.db).limit(50))).toEqual([
      'Limit',
      'Index Scan late_recording_pkey',
    ]);
  });

  it('what people did comes latest first without what the clock did', async () => {
    expect(await planOf(ledger.db, activityQuery(ledger.db, { limit: 50 }))).toEqual([
      'Limit',
      'Index Scan activity_of_people',
    ]);
  });

  it('what one person did is not looked for among everybody’s', async () => {
    const plan = await planOf(ledger.db, activityQuery(ledger.db, { person: personId('p-7'), limit: 50 }));
    expect(plan.join()).toContain('activity_of_person');
    expect(plan).not.toContain('Seq Scan');
  });
});

describe('a page costs no more where there are more entries', () => {
  const today = calendarDate('2026-11-23');
  const everything = { scope: 'everything' as const };
  const planFor = (query: RawBuilder<unknown>) =>
    planOf(ledger.db, { compile: () => query.compile(ledger.db) });
  const page = { descending: false, language: 'en' as const, size: 50 };

  it('those who stand alike come from their index in the order of the register', async () => {
    const query = registerPageQuery(
      { ...everything, today, standing: 'late' },
      { ...page, order: 'register' },
    );
    const plan = await planFor(query);
    expect(plan.slice(plan.indexOf('Limit'))).toEqual([
      'Limit',
      'WindowAgg',
      'Index Only Scan span_of_standing',
    ]);
  });

  it.each(trackOrders)(
    'the tracks of a timeline by %s come from an index of days, a page of each group',
    async (order) => {
      const span = { from: calendarDate('2026-01-01'), to: calendarDate('2035-12-31') };
      const plan = await planFor(tracksQuery(everything, { ...span, today, order, limit: 25, skip: 0 }));
      expect(plan.join()).toMatch(/Index (Only )?Scan calendar_/u);
      expect(plan.join()).not.toContain('Seq Scan');
    },
  );

  it('the tasks of a post are counted by its index, as far as they are counted', async () => {
    const whose = [{ posts: [postId('post-1')], entries: null }];
    const plan = await planFor(worksCountQuery([{ list: 'overdue', whose, today }], 'everything', 10));
    expect(plan).toContain('Index Only Scan task_of_post');
    expect(plan).toContain('Limit');
  });
});

describe('the lock of a projection’s place', () => {
  it('is passed over by one who only tries, and waited for by one who must have it', async () => {
    let waiting: Promise<unknown> | undefined;
    await ledger.transaction(async (tx) => {
      expect(await lockCheckpoint(tx.db, 'activity')).toMatchObject({ name: 'activity', position: 0 });
      expect(await ledger.transaction((other) => lockCheckpoint(other.db, 'activity'))).toBeNull();
      waiting = ledger.transaction((other) => waitForCheckpoint(other.db, 'activity'));
      await eventually(async () => (await waitingForLocks(database.adminUrl)) === 1);
    });
    expect(await waiting).toMatchObject({ name: 'activity' });
  });
});

it('the tables that are written inline are held against writers, not against readers', async () => {
  const locks = await ledger.transaction(async (tx) => {
    await lockReadModels(tx.db);
    return asSuperuser(
      database.adminUrl,
      `select relname, mode from pg_locks join pg_class on pg_class.oid = relation
        where relnamespace = 'read'::regnamespace and relkind = 'r'
          and database = (select oid from pg_database where datname = current_database()) order by relname`,
    );
  });
  expect(locks).toEqual(
    [
      'awaited_decision',
      'calendar_day',
      'calendar_entry',
      'fact',
      'late_recording',
      'obligation',
      'task',
    ].map((relname) => ({ relname, mode: 'ShareRowExclusiveLock' })),
  );
});
