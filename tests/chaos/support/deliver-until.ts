import { writeSync } from 'node:fs';
import { openSealedLedger } from '#record/sealed-ledger';
import { type DeliveryPoint, createTransport, deliverDue } from '#application/notifications';
import type { Instant } from '#domain/kernel';
import { TestDirectory, settings } from './mail-settings';

/** What a deliverer in a process of its own is told on its standard input. */
export interface ChildTask {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly now: Instant;
  /** stand still at this point: somebody is going to kill this process */
  readonly standAt?: DeliveryPoint['point'];
}

const STILL = new Int32Array(new SharedArrayBuffer(4));

/** A test that forgot to kill leaves no process behind. */
const LONGEST_MS = 60_000;

/** Delivers what is due, as the worker does. Says on standard output what it reached: nothing runs after it stands still. */
export async function deliverUntil({ databaseUrl, smtpUrl, now, standAt }: ChildTask): Promise<void> {
  const ledger = openSealedLedger({ databaseUrl });
  const heartbeat = (at?: DeliveryPoint): void => {
    if (at === undefined || at.point !== standAt) return;
    writeSync(1, `standing at ${at.point}\n`);
    Atomics.wait(STILL, 0, 0, LONGEST_MS);
    process.exit(1);
  };
  const transport = createTransport(smtpUrl);
  const report = await deliverDue({
    ledger,
    transport,
    recipients: new TestDirectory(),
    settings,
    now,
    heartbeat,
  });
  writeSync(1, `${JSON.stringify(report.counts)}\n`);
  await ledger.close();
}
