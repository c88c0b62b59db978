import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { type Directory, DirectoryFile } from '#application/directory';
import { type CalendarDate, type Instant, dateInWales } from '#domain/kernel';
import { sampleDirectoryFile } from '#application/register-import';
import { CommandGateway } from '#application/clocks';
import { openDatabase, openPool } from '#record/ledger';
import { seal } from '#transparency/sealer';
import { newSigner } from '#transparency/tlog';
import { type MailCatcher, startMailCatcher } from '../../../apps/local/mailbox/mail-catcher';
import { readSettings } from '../../../apps/worker/settings/settings';
import { startWorker } from '../../../apps/worker/start-worker';
import { clockFrom } from '../../support/clock';
import { createSeededDatabase } from '../../support/seeded-database';
import { openTestTemporal } from '../../support/temporal';
import { testWorkflowBundle } from '../../support/workflow-bundle';
import { freePort } from './free-port';
import { type RunningPages, startPages } from './start-pages';

export interface StartJourney {
  /** the start of its time: TEST_NOW for tests of any day, else the test's own day */
  readonly from: string;
  /** the pages' timeout for a decision; default ten seconds */
  readonly pagesWaitMs?: number;
}

export interface Journey extends Pick<RunningPages, 'url' | 'ledger'> {
  readonly gateway: CommandGateway;
  /** of the Temporal server, to look at the clocks themselves */
  readonly client: Client;
  /** every mail that left over SMTP */
  readonly mailbox: MailCatcher['store'];
  /** as it was at the start */
  readonly directory: Directory;
  /** this journey's own, to change */
  readonly directoryFile: string;
  /** the pages' day in Wales */
  today(): CalendarDate;
  /** the pages' clock */
  now(): Instant;
  /** as typed: year, month, day */
  todayTyped(): [string, string, string];
  stopWorker(): Promise<void>;
  startWorker(): Promise<void>;
  /** Publishes the record as it is. */
  seal(): Promise<void>;
  stop(): Promise<void>;
}

/** The whole system: PostgreSQL, Temporal, the worker, mail, the identity provider, the pages, and the sample register, on a
 * scratch ledger with a moved clock: no journey depends on the real day. */
export async function startJourney({ from, pagesWaitMs = 10_000 }: StartJourney): Promise<Journey> {
  const clock = clockFrom(from);
  const today = (): CalendarDate => dateInWales(clock.now());
  const database = await createSeededDatabase(from);
  const temporal = await openTestTemporal();
  const folder = mkdtempSync(join(tmpdir(), 'cylch-journey-'));
  const directoryFile = join(folder, 'directory.yaml');
  copyFileSync(sampleDirectoryFile, directoryFile);
  const checkpointFolder = join(folder, 'log');
  mkdirSync(checkpointFolder);
  const mail = await startMailCatcher({ folder, clock });
  const port = await freePort();
  const settings = readSettings({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    SMTP_URL: `smtp://127.0.0.1:${mail.smtpPort}`,
    MAIL_FROM: 'Cylch <cylch@cylch.example>',
    WEB_URL: `http://127.0.0.1:${port}`,
    DIRECTORY_FILE: directoryFile,
    CHECKPOINT_FOLDER: checkpointFolder,
    CLOCK_OFFSET_MS: String(clock.offsetMs),
    WEBHOOK_ALLOWED_RECEIVERS: 'http://127.0.0.1:*',
  });
  const workflowBundle = await testWorkflowBundle();
  const work = () => startWorker({ settings, workflowBundle, onFatal: (error) => console.error(error) });
  let worker = await work();
  const directory = new DirectoryFile(directoryFile, undefined, clock.now);
  const gateway = new CommandGateway({ client: temporal.client, clock });
  const pages = await startPages({
    databaseUrl: database.url,
    directory,
    clock,
    gateway: new CommandGateway({ client: temporal.client, clock, waitMs: pagesWaitMs }),
    port,
    checkpointFolder,
  });
  return {
    url: pages.url,
    ledger: pages.ledger,
    gateway,
    client: temporal.client,
    mailbox: mail.store,
    directory: directory.current,
    directoryFile,
    today,
    now: clock.now,
    todayTyped: () => today().split('-') as [string, string, string],
    stopWorker: () => worker.close(),
    startWorker: async () => {
      worker = await work();
    },
    seal: () => sealOnce(database.url, checkpointFolder),
    stop: async () => {
      await pages.stop();
      await worker.close();
      await mail.stop();
      await temporal.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const { signer } = newSigner('journey.example/ledger');

async function sealOnce(databaseUrl: string, folder: string): Promise<void> {
  const db = openDatabase(openPool(databaseUrl, 'sealer', 1));
  try {
    const sealed = await seal({ db, folder, signers: [signer] });
    if (!sealed.ok) throw new Error(sealed.refusal.message.en);
  } finally {
    await db.destroy();
  }
}
