import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actorFor, loadDirectory, personForSubject, type Directory } from '#identity';
import { workflowTypeFor } from '#obligations';
import { planImport, readRegisterFile, sampleDirectoryFile, sampleRegisterFile } from '#register';
import { CommandGateway } from '#workflows';
import pLimit from 'p-limit';
import { startMailCatcher } from '../../../apps/local/mailbox/mail-catcher';
import { readSettings } from '../../../apps/worker/settings';
import { startWorker } from '../../../apps/worker/start-worker';
import { createTestDatabase } from '../../support/database';
import { openTestTemporal } from '../../support/temporal';
import { testWorkflowBundle } from '../../support/workflow-bundle';
import { freePort } from './free-port';
import { startPages, type RunningPages } from './start-pages';

export interface Journey extends Pick<RunningPages, 'url' | 'ledger'> {
  readonly gateway: CommandGateway;
  readonly directory: Directory;
  stopWorker(): Promise<void>;
  startWorker(): Promise<void>;
  stop(): Promise<void>;
}

/** Everything for real: PostgreSQL, Temporal, the worker, mail, the identity provider, the pages, and the register loaded.
 * @param pagesWaitMs how long the pages wait for a decision; ten seconds unless told */
export async function startJourney({ pagesWaitMs = 10_000 } = {}): Promise<Journey> {
  const database = await createTestDatabase();
  const temporal = await openTestTemporal();
  const folder = mkdtempSync(join(tmpdir(), 'cylch-journey-'));
  const mail = await startMailCatcher({ folder });
  const port = await freePort();
  const settings = readSettings({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    SMTP_URL: `smtp://127.0.0.1:${mail.smtpPort}`,
    MAIL_FROM: 'Cylch <cylch@cylch.example>',
    WEB_URL: `http://127.0.0.1:${port}`,
    DIRECTORY_FILE: sampleDirectoryFile,
    CHECKPOINT_FOLDER: tmpdir(),
  });
  const workflowBundle = await testWorkflowBundle();
  const work = () => startWorker({ settings, workflowBundle, onFatal: (error) => console.error(error) });
  let worker = await work();
  const directory = loadDirectory(sampleDirectoryFile);
  const gateway = new CommandGateway({ client: temporal.client });
  await load(gateway, directory);
  const pages = await startPages({
    databaseUrl: database.url,
    directory,
    gateway: new CommandGateway({ client: temporal.client, waitMs: pagesWaitMs }),
    port,
  });
  return {
    url: pages.url,
    ledger: pages.ledger,
    gateway,
    directory,
    stopWorker: () => worker.close(),
    startWorker: async () => {
      worker = await work();
    },
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

/** So many rows are registered side by side. */
const WIDTH = 6;

async function load(gateway: CommandGateway, directory: Directory): Promise<void> {
  const administrator = personForSubject(directory, 'sample-administrator');
  if (!administrator) throw new Error('the sample directory has no administrator');
  const { rows, problems } = readRegisterFile(
    sampleRegisterFile,
    new Set(directory.posts.map(({ id }) => id)),
  );
  if (problems.length > 0) throw new Error(`the register has faults: ${JSON.stringify(problems[0])}`);
  const steps = planImport(rows, () => null).filter((step) => step.action === 'register');
  await pLimit(WIDTH).map(steps, async ({ id, command, definition }) => {
    const message = { v: 1, commandId: `load-${id}`, command, actor: actorFor(administrator) } as const;
    const workflowType = workflowTypeFor(definition.kind) ?? 'oneOffCommitment';
    const outcome = await gateway.execute({ obligationId: id, workflowType, message });
    if ('unknown' in outcome || !outcome.accepted) throw new Error(`${id}: ${JSON.stringify(outcome)}`);
  });
}
