import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sealing, seal } from '#transparency/sealer';
import { verifyRecord } from '#evidence/verify';
import { addMillis, instant, personId } from '#domain/kernel';
import { type Ledger, openDatabase, openLedger, openPool } from '#record/ledger';
import type { Actor, Command } from '#domain/obligations';
import { newSigner } from '#transparency/tlog';
import { createTestDatabase } from '../support/database';
import { decideNow, seedRegister } from '../support/seed-register';
import { dumpAndRestore } from '../support/dump-and-restore';

jest.setTimeout(120_000);

const NOW = instant('2026-11-23T09:00:00Z');
const ROW = 'wm-alp-cycle';

async function nextOf(ledger: Ledger, after: number, count: number): Promise<readonly number[]> {
  const ending = new AbortController();
  const seen: number[] = [];
  for await (const { position } of ledger.follow({ after, signal: ending.signal, pollMs: 10 })) {
    seen.push(position);
    if (seen.length === count) ending.abort();
  }
  return seen;
}

it('9. a dump and restore: readers, followers, the sealer and verify go on', async () => {
  const [before, after] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const folder = mkdtempSync(join(tmpdir(), 'cylch-restored-'));
  const { signer } = newSigner('log.example/ledger');
  const sealing = (url: string): Sealing => ({
    db: openDatabase(openPool(url, 'sealer', 2)),
    folder,
    signers: [signer],
  });
  const first = sealing(before.url);
  const original = openLedger({ databaseUrl: before.url });
  await seedRegister(original, NOW);
  expect(await seal(first)).toMatchObject({ value: { kind: 'sealed' } });
  const { position: dumped } = await original.head();
  const stream = await original.readStream(ROW);

  await dumpAndRestore(before.url, after.url);
  await first.db.destroy();
  await original.close();
  await before.drop();

  const restored = openLedger({ databaseUrl: after.url });
  expect(await restored.readStream(ROW)).toEqual(stream);
  expect((await restored.head()).position).toBe(dumped);
  const actor: Actor = { personId: personId('p-0001'), roles: ['official'] };
  const note: Command = { type: 'note-progress', text: 'The contractor has begun.' };
  await decideNow(restored, ROW, note, { now: addMillis(NOW, 60_000), actor });
  const { position: grown } = await restored.head();
  expect(grown).toBeGreaterThan(dumped);
  const news = Array.from({ length: grown - dumped }, (_, index) => dumped + index + 1);
  expect(await nextOf(restored, dumped, news.length)).toEqual(news);

  const second = sealing(after.url);
  expect(await seal(second)).toMatchObject({ value: { kind: 'sealed', size: grown } });
  const report = await verifyRecord({
    address: { kind: 'database', databaseUrl: after.url },
    folder,
    given: { keys: [signer], witnesses: [], quorum: 0, stampRoots: [], held: [] },
  });
  expect(report).toMatchObject({ outcome: 'verified', rows: grown, limit: { size: grown }, findings: [] });
  await second.db.destroy();
  await restored.close();
  await after.drop();
  rmSync(folder, { recursive: true });
});
