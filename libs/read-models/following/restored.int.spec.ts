import { openLedger, type Ledger } from '#ledger';
import { followWith, listProjections } from '#read-models';
import { createTestDatabase, type TestDatabase } from '#tests/support/database';
import { eventually } from '#tests/support/eventually';
import { Client } from 'pg';
import { createSeenTable, record, recordedIds, seeing, seen } from './bench.testing';

const TABLES = ['ledger.events', 'read.seen', 'read.projection'];

let original: TestDatabase;
let restored: TestDatabase;

beforeEach(async () => {
  [original, restored] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  for (const { adminUrl } of [original, restored]) await createSeenTable(adminUrl, 'seen');
});
afterEach(() => Promise.all([original.drop(), restored.drop()]));

/** Row by row as text into another database, as `pg_dump` and `pg_restore` do: transaction ids and places on disk are new. */
async function dumpAndRestore(): Promise<void> {
  const [from, to] = [original, restored].map(({ adminUrl }) => new Client({ connectionString: adminUrl }));
  if (from === undefined || to === undefined) throw new TypeError('two databases');
  await Promise.all([from.connect(), to.connect()]);
  for (const table of TABLES) {
    const { rows } = await from.query<{ all: string }>(`select json_agg(t)::text as all from ${table} t`);
    await to.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [
      rows[0]?.all ?? '[]',
    ]);
  }
  const { rows } = await from.query<{ head: string }>(
    `select row_to_json(h)::text as head from ledger.head h`,
  );
  await to.query(
    `update ledger.head set (position, recorded_at) =
      (select position, recorded_at from json_populate_record(null::ledger.head, $1::json))`,
    [rows[0]?.head],
  );
  await Promise.all([from.end(), to.end()]);
}

const projection = seeing('seen');

async function follow(ledger: Ledger): Promise<void> {
  const following = followWith(ledger, [projection], {
    pollMs: 10,
    onTrouble: (_name, trouble) => expect(trouble).toBeUndefined(),
  });
  await eventually(async () => (await listProjections(ledger, [projection]))[0]?.behind === 0);
  await following.stop();
}

it('a dump and a restore in the middle change nothing for a follower', async () => {
  await onLedger(original, async (ledger) => {
    await record(ledger, 's', 'a', 'b');
    await follow(ledger);
    await record(ledger, 's', 'c', 'd');
  });
  await dumpAndRestore();
  await onLedger(restored, async (ledger) => {
    expect(await seen(ledger, 'seen')).toEqual(['a', 'b']);
    await record(ledger, 's', 'e');
    await follow(ledger);
    expect(await seen(ledger, 'seen')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await recordedIds(ledger)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await listProjections(ledger, [projection])).toMatchObject([{ state: 'following', position: 5 }]);
  });
});

async function onLedger(on: TestDatabase, work: (ledger: Ledger) => Promise<void>): Promise<void> {
  const ledger = openLedger({ databaseUrl: on.url });
  await work(ledger).finally(() => ledger.close());
}
