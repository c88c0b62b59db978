import { writeSync } from 'node:fs';
import { openSealedLedger } from '#record/sealed-ledger';
import { type DeliveryPoint, createTransport, deliverDue } from '#application/notifications';
import type { Instant } from '#domain/kernel';
import { TestDirectory, settings } from './mail-settings';

/** The settings of a deliverer in a child process, on its standard input. */
export interface ChildTask {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly now: Instant;
  /** block at this point, to be killed */
  readonly standAt?: DeliveryPoint['point'];
}

const STILL = new Int32Array(new SharedArrayBuffer(4));

/** Limits the lifetime of a process that the test failed to kill. */
const LONGEST_MS = 60_000;

/** Delivers due mail, like the worker. Prints each point to standard output; nothing runs after it blocks. */
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
