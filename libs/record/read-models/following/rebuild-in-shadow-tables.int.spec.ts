import { type Ledger, openLedger } from '#record/ledger';
import { type Following, runProjections } from './run-projections';
import { type FollowingProjection, listProjections } from './projections';
import { rebuildInShadowTables } from './rebuild-in-shadow-tables';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../../../tests/support/database';
import { eventually } from '../../../../tests/support/eventually';
import { createSeenTable, record, recordedIds, seeing, seen } from './bench.testing';

let database: TestDatabase;
let ledger: Ledger;
let following: Following | undefined;
let stopped: boolean;

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = openLedger({ databaseUrl: database.url });
  stopped = false;
  await createSeenTable(database.adminUrl, 'seen');
});
afterEach(async () => {
  await following?.stop();
  following = undefined;
  await ledger.close();
  await database.drop();
});

const follow = (projection: FollowingProjection): void => {
  following = runProjections(ledger, [projection], { pollMs: 10, onFailure: () => (stopped = true) });
};
const statusOf = async (projection: FollowingProjection) => (await listProjections(ledger, [projection]))[0];
const caughtUp = (projection: FollowingProjection) => async () => (await statusOf(projection))?.behind === 0;

it('a projection that is behind does not differ; an altered row does, and comparing changes nothing', async () => {
  const projection = seeing('seen');
  await record(ledger, 's', 'a', 'b', 'c');
  follow(projection);
  await eventually(caughtUp(projection));
  await following?.stop();
  await record(ledger, 's', 'd');
  expect(await rebuildInShadowTables(ledger, projection, { swap: false })).toEqual({
    differing: [],
    rows: {},
  });
  await asSuperuser(database.adminUrl, `update read.seen set event_id = 'x' where position = 2`);
  const columns = [{ column: 'event_id', live: 'x', rebuilt: 'b' }];
  const differing = [{ table: 'seen', id: '2', is: 'altered', columns }];
  expect(await rebuildInShadowTables(ledger, projection, { swap: false })).toEqual({ differing, rows: {} });
  expect(await seen(ledger, 'seen')).toEqual(['a', 'x', 'c']);
  expect(await statusOf(projection)).toMatchObject({ position: 3, behind: 1 });
  expect(await rebuildInShadowTables(ledger, projection, { swap: true })).toEqual({
    differing,
    rows: { seen: 4 },
  });
  expect(await seen(ledger, 'seen')).toEqual(['a', 'b', 'c', 'd']);
  expect(await statusOf(projection)).toMatchObject({ position: 4, behind: 0 });
});

it('what is recorded while a projection is rebuilt waits for nothing, and none of it is missed', async () => {
  let left = 0;
  const projection = seeing('seen', async () => {
    // from within the rebuild, on another connection: waiting for the rebuild would deadlock
    if (left > 0) await record(ledger, 's', `meanwhile-${(left -= 1)}`);
  });
  await record(ledger, 's', 'a', 'b');
  follow(projection);
  await eventually(caughtUp(projection));
  left = 5;
  expect((await rebuildInShadowTables(ledger, projection, { swap: true })).rows).toEqual({ seen: 7 });
  await record(ledger, 's', 'after');
  await eventually(caughtUp(projection));
  expect(await seen(ledger, 'seen')).toEqual(await recordedIds(ledger));
  expect(stopped).toBe(false);
});

it('a projection that had stopped goes on once it is rebuilt with what was mended', async () => {
  const broken = seeing('seen', (_db, events) =>
    events.some(({ eventId }) => eventId === 'b') ? Promise.reject(new Error('no')) : Promise.resolve(),
  );
  await record(ledger, 's', 'a', 'b', 'c');
  follow(broken);
  await eventually(() => stopped);
  await following?.stop();
  await expect(rebuildInShadowTables(ledger, broken, { swap: true })).rejects.toThrow('no');
  expect(await seen(ledger, 'seen')).toEqual(['a']);
  expect(await statusOf(broken)).toMatchObject({ state: 'stopped', position: 1 });
  const mended = seeing('seen');
  await rebuildInShadowTables(ledger, mended, { swap: true });
  expect(await statusOf(mended)).toMatchObject({ state: 'following', position: 3, stop: null });
  expect(await seen(ledger, 'seen')).toEqual(['a', 'b', 'c']);
});
