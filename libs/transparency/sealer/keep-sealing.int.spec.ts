import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { both, eventId, instant } from '#domain/kernel';
import { openDatabase, openLedger, openPool } from '#record/ledger';
import { newSigner } from '#transparency/tlog';
import { openLog } from '#transparency/published-log';
import { serverClock } from '../../../tests/support/clock';
import { createTestDatabase } from '../../../tests/support/database';
import type { Deposit } from './deposits/deposits';
import { keepSealing } from './keep-sealing';

jest.setTimeout(60_000);

it('a ledger that is never still is sealed at its pace, and its checkpoints reach further holders', async () => {
  const database = await createTestDatabase();
  const ledger = openLedger({ databaseUrl: database.url });
  const db = openDatabase(openPool(database.url, 'sealer', 2));
  const folder = mkdtempSync(join(tmpdir(), 'cylch-sealed-'));
  const ending = new AbortController();
  const deposited: number[] = [];
  const deposit: Deposit = {
    name: both('holder', 'deiliad'),
    everyMs: 0,
    lastDoneAt: () => null,
    isDone: () => false,
    make: (_log, { size }) => Promise.resolve(void deposited.push(size)),
  };
  const sealing = keepSealing({
    db,
    folder,
    signers: [newSigner('log.example/ledger').signer],
    deposits: [deposit],
    everyMs: 200,
    clock: serverClock,
    signal: ending.signal,
    log: () => undefined,
  });
  let [appended, passes] = [0, 0];
  // appends continuously: every pass finds new events
  while (deposited.length < 2 && passes < 25) {
    appended += 1;
    const id = eventId(`e${appended}`);
    await ledger.transaction((tx) =>
      tx.append({
        stream: 's',
        expected: 'any',
        events: [
          {
            eventId: id,
            type: 'Noted',
            schemaVersion: 1,
            effectiveAt: instant('2026-11-23T09:00:00Z'),
            data: {},
            metadata: {},
          },
        ],
      }),
    );
    passes = openLog(folder).sizes.length;
  }
  ending.abort();
  await sealing;
  expect(deposited).toHaveLength(2);
  expect(passes).toBeLessThan(25);
  await db.destroy();
  await ledger.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});
