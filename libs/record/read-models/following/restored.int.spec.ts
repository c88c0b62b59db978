import { type Ledger, openLedger } from '#record/ledger';
import { runProjections } from './run-projections';
import { listProjections } from './projections';
import { type TestDatabase, createTestDatabase } from '../../../../tests/support/database';
import { dumpAndRestore } from '../../../../tests/support/dump-and-restore';
import { eventually } from '../../../../tests/support/eventually';
import { createSeenTable, record, recordedIds, seeing, seen } from './bench.testing';

let original: TestDatabase;
let restored: TestDatabase;

beforeEach(async () => {
  [original, restored] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  for (const { adminUrl } of [original, restored]) await createSeenTable(adminUrl, 'seen');
});
afterEach(() => Promise.all([original.drop(), restored.drop()]));

const projection = seeing('seen');

async function follow(ledger: Ledger): Promise<void> {
  const following = runProjections(ledger, [projection], {
    pollMs: 10,
    onFailure: (_name, failure) => expect(failure).toBeUndefined(),
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
  await dumpAndRestore(original.adminUrl, restored.adminUrl);
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
