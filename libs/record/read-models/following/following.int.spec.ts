import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Ledger, openLedger } from '#record/ledger';
import { type Following, runProjections } from './run-projections';
import { type FollowingProjection, listProjections, resumeProjection } from './projections';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../../../tests/support/database';
import { eventually } from '../../../../tests/support/eventually';
import { createSeenTable, noted, record, recordedIds, seeing, seen } from './bench.testing';

jest.setTimeout(60_000);

let database: TestDatabase;
let ledger: Ledger;
let others: Ledger[] = [];
let following: Following[] = [];
let failures: string[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = openLedger({ databaseUrl: database.url });
  await createSeenTable(database.adminUrl, 'seen');
});
afterEach(async () => {
  await Promise.all(following.map((each) => each.stop()));
  await Promise.all([ledger, ...others].map((each) => each.close()));
  await database.drop();
  [others, following, failures] = [[], [], []];
});

function follow(projections: readonly FollowingProjection[], on = ledger): Following {
  const begun = runProjections(on, projections, {
    pollMs: 20,
    onFailure: (name, failure) => {
      failures.push(`${name}: ${failure instanceof Error ? failure.message : failure.stop.error}`);
    },
  });
  following.push(begun);
  return begun;
}

const secondProcess = (): Ledger => {
  const other = openLedger({ databaseUrl: database.url });
  others.push(other);
  return other;
};

const caughtUp = async (name: string): Promise<boolean> => {
  const [status] = await listProjections(ledger, [seeing(name)]);
  return status?.behind === 0;
};

it('eight writers and a rollback storm: the follower sees every event once, in order', async () => {
  follow([seeing('seen')]);
  const writer = async (n: number) => {
    for (let i = 0; i < 40; i += 1) {
      await record(ledger, `s${n}`, `${n}/${i}`, `${n}/${i}/b`);
      if (i % 2 === 0)
        await ledger
          .transaction(async (tx) => {
            await tx.append({ stream: `s${n}`, expected: 'any', events: [noted(`undone/${n}/${i}`)] });
            throw new Error('undone');
          })
          .catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, n) => writer(n)));
  await eventually(() => caughtUp('seen'));
  const all = await recordedIds(ledger);
  expect(all).toHaveLength(640);
  expect(await seen(ledger, 'seen')).toEqual(all);
  expect(failures).toEqual([]);
});

it('a writer that is idle in a transaction, here or in another database, stops no follower', async () => {
  const elsewhere = await createTestDatabase();
  const idle = await Promise.all(
    [elsewhere.adminUrl, database.adminUrl].map(async (connectionString) => {
      const client = new Client({ connectionString });
      await client.connect();
      await client.query('begin; create table public.idle (n integer); select txid_current()');
      return client;
    }),
  );
  follow([seeing('seen')]);
  await record(ledger, 's', 'a', 'b');
  await eventually(async () => (await seen(ledger, 'seen')).length === 2);
  await Promise.all(idle.map((client) => client.end()));
  await elsewhere.drop();
});

describe('18. a projection that throws', () => {
  const stopsAt = (bad: string, mended = () => false) =>
    seeing('seen', (_db, events) => {
      if (!mended() && events.some(({ eventId }) => eventId === bad)) throw new Error(`cannot handle ${bad}`);
      return Promise.resolve();
    });

  it('stops just before the event, says so, and goes on when mended; its neighbour went on', async () => {
    await createSeenTable(database.adminUrl, 'neighbour');
    let mended = false;
    await record(ledger, 's', 'a', 'b', 'bad', 'c', 'd');
    const projections = [stopsAt('bad', () => mended), seeing('neighbour')];
    follow(projections);
    await eventually(() => failures.length > 0);
    expect(await seen(ledger, 'seen')).toEqual(['a', 'b']);
    expect(await listProjections(ledger, projections)).toMatchObject([
      {
        name: 'seen',
        state: 'stopped',
        position: 2,
        behind: 3,
        stop: { position: 3, eventId: 'bad', error: 'cannot handle bad', since: expect.stringMatching(/Z$/) },
      },
      { name: 'neighbour' },
    ]);

    await record(ledger, 's', 'e');
    await eventually(() => caughtUp('neighbour'));
    await sleep(100);
    expect(await seen(ledger, 'neighbour')).toEqual(['a', 'b', 'bad', 'c', 'd', 'e']);
    expect(await seen(ledger, 'seen')).toEqual(['a', 'b']);
    expect(failures).toEqual(['seen: cannot handle bad']);

    expect(await resumeProjection(ledger, 'seen')).toBe(true);
    await eventually(() => failures.length === 2);
    expect(await seen(ledger, 'seen')).toEqual(['a', 'b']);

    mended = true;
    await resumeProjection(ledger, 'seen');
    await eventually(() => caughtUp('seen'));
    expect(await seen(ledger, 'seen')).toEqual(['a', 'b', 'bad', 'c', 'd', 'e']);
    expect(await resumeProjection(ledger, 'seen')).toBe(false);
  });

  it('in SQL, stops likewise', async () => {
    await asSuperuser(database.adminUrl, `alter table read.seen add check (event_id <> 'bad')`);
    await record(ledger, 's', 'a', 'bad', 'b');
    follow([seeing('seen')]);
    await eventually(() => failures.length > 0);
    expect(failures).toEqual([expect.stringContaining('violates check constraint')]);
    expect(await seen(ledger, 'seen')).toEqual(['a']);
  });
});

it('a connection lost between what is written and the checkpoint repeats nothing and loses nothing', async () => {
  let lost = 0;
  const losing = seeing('seen', async (db, events) => {
    if (lost >= 2 || events.length === 0) return;
    lost += 1;
    const backend = await db
      .selectNoFrom((of) => of.fn<number>('pg_backend_pid').as('pid'))
      .executeTakeFirst();
    await asSuperuser(database.adminUrl, `select pg_terminate_backend(${backend?.pid})`);
  });
  await record(ledger, 's', 'a', 'b');
  follow([losing]);
  await eventually(async () => (await seen(ledger, 'seen')).length === 2);
  expect(lost).toBe(2);
  expect(await seen(ledger, 'seen')).toEqual(['a', 'b']);
  expect(failures).toHaveLength(2);
  expect(await listProjections(ledger, [losing])).toMatchObject([{ state: 'following', position: 2 }]);
});

it('of two processes that follow, one works and the other stands by and takes over', async () => {
  let working = 0;
  let most = 0;
  const batches = { first: 0, second: 0 };
  const slow = (who: keyof typeof batches) =>
    seeing('seen', async () => {
      most = Math.max(most, (working += 1));
      await sleep(15);
      batches[who] += 1;
      working -= 1;
    });
  const first = follow([slow('first')]);
  follow([slow('second')], secondProcess());
  for (let i = 0; i < 60; i += 1) await record(ledger, 's', `${i}`);
  await eventually(() => caughtUp('seen'));
  await first.stop();
  const before = { ...batches };
  await record(ledger, 's', 'after');
  await eventually(() => caughtUp('seen'));
  expect(batches).toEqual({ first: before.first, second: before.second + 1 });
  expect(most).toBe(1);
  expect(await seen(ledger, 'seen')).toEqual(await recordedIds(ledger));
  expect(failures).toEqual([]);
});

it('a ledger put in place of the one it followed is noticed, not read on from the middle', async () => {
  await record(ledger, 's', 'a', 'b', 'c');
  const first = follow([seeing('seen')]);
  await eventually(() => caughtUp('seen'));
  await first.stop();
  await asSuperuser(
    database.adminUrl,
    `alter table ledger.events disable trigger all; update ledger.events set event_id = 'x' where position = 3`,
  );
  await record(ledger, 's', 'd');
  follow([seeing('seen')]);
  await eventually(() => failures.length > 0);
  expect(failures).toEqual([expect.stringContaining('event c is no longer at position 3')]);
  expect(await seen(ledger, 'seen')).toEqual(['a', 'b', 'c']);
});
