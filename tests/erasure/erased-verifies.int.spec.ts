import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseSubject } from '#application/erasure';
import { seal } from '#transparency/sealer';
import { verifyRecord } from '#evidence/verify';
import { instant } from '#domain/kernel';
import { openDatabase, openPool } from '#record/ledger';
import { newSigner } from '#transparency/tlog';
import { createTestDatabase } from '../support/database';
import { LedgerHarness, OBLIGATION, people, protector } from './ledger-harness';

jest.setTimeout(120_000);

it('14. an erased subject: verify passes before and after, and judges the tombstones’ schemas without a key', async () => {
  const database = await createTestDatabase({ scratch: true });
  const folder = mkdtempSync(join(tmpdir(), 'cylch-erased-'));
  const harness = new LedgerHarness(database.url);
  const sealer = openDatabase(openPool(database.url, 'sealer', 1));
  const { signer } = newSigner('log.example/ledger');
  const verify = () =>
    verifyRecord({
      address: { kind: 'database', databaseUrl: database.url },
      folder,
      given: { keys: [signer], witnesses: [], quorum: 0, stampRoots: [], held: [] },
    });
  const sealed = () => seal({ db: sealer, folder, signers: [signer] });
  try {
    await harness.register(OBLIGATION);
    await harness.given(OBLIGATION, { type: 'note-progress', text: 'Mrs Jones is ill until May.' });
    expect(await sealed()).toMatchObject({ ok: true, value: { kind: 'sealed' } });
    const before = await verify();
    expect(before).toMatchObject({ outcome: 'verified', findings: [], beyondLimit: 0 });
    const erased = await eraseSubject(harness.ledger, {
      subject: 'p-0001',
      asked: 'words',
      reason: 'Asked for by letter.',
      by: { personId: protector.personId },
      directory: people.current,
      now: instant('2026-01-06T10:00:00Z'),
    });
    expect(erased).toMatchObject({ ok: true, value: { keys: 1 } });
    expect(await verify()).toMatchObject({ outcome: 'verified', findings: [], beyondLimit: 2 });
    await sealed();
    expect(await verify()).toMatchObject({
      outcome: 'verified',
      findings: [],
      rows: before.rows + 2,
      limit: { size: before.rows + 2 },
      checkpoints: { signed: 2, fitting: 2 },
    });
    await harness.sql(`set session_replication_role = replica;
      alter table ledger.events disable trigger all;
      update ledger.events set data = replace(data, '"sealed"', '"opened"') where type = 'ProgressNoted'`);
    expect((await verify()).first).toMatchObject({ code: 'row-altered' });
  } finally {
    await sealer.destroy();
    await harness.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  }
});
