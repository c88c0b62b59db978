import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleDirectoryFile } from '#application/register-import';
import { clockBySettings, clockFrom } from '../../tests/support/clock';
import { type TestDatabase, createTestDatabase } from '../../tests/support/database';
import { type TestTemporal, openTestTemporal } from '../../tests/support/temporal';
import { testWorkflowBundle } from '../../tests/support/workflow-bundle';
import { readSettings } from '../worker/settings/settings';
import { startWorker } from '../worker/start-worker';
import { run } from './program';

type Settings = Parameters<typeof run>[1];

/** What the program answers, with what it wrote. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** of `out` @throws SyntaxError */
  json(): unknown;
}

/** The program in this process. */
export async function runCylch(
  args: readonly string[],
  around: Pick<Settings, 'clock' | 'environment'>,
): Promise<Answer> {
  let [out, err] = ['', ''];
  const code = await run([...args], {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    input: process.stdin,
    ...around,
  });
  return { code, out, err, json: () => JSON.parse(out) as unknown };
}

export interface CliStack {
  readonly database: TestDatabase;
  readonly temporal: TestTemporal;
  /** the program's environment: what the worker has, too */
  readonly environment: NodeJS.ProcessEnv;
  cylch(args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Answer>;
  close(): Promise<void>;
}

export interface CliStackOptions {
  /** the program's data; removed at the end */
  readonly folder: string;
  readonly directoryFile?: string;
  /** of the program alone */
  readonly more?: NodeJS.ProcessEnv;
  /** done before the worker starts */
  readonly seed?: (database: TestDatabase) => Promise<void>;
}

export const cliFolder = (name: string): string => mkdtempSync(join(tmpdir(), `cylch-${name}-`));

/** PostgreSQL, Temporal, and a worker that the program talks to, on 24 November 2026. */
export async function openCliStack({
  folder,
  directoryFile = sampleDirectoryFile,
  more = {},
  seed,
}: CliStackOptions): Promise<CliStack> {
  const [database, temporal] = await Promise.all([createTestDatabase({ scratch: true }), openTestTemporal()]);
  await seed?.(database);
  const settings = {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'Cylch <cylch@cylch.example>',
    WEB_URL: 'http://127.0.0.1:9',
    DIRECTORY_FILE: directoryFile,
    CHECKPOINT_FOLDER: folder,
    CLOCK_OFFSET_MS: String(clockFrom('2026-11-24T10:00:00Z').offsetMs),
  };
  const environment: NodeJS.ProcessEnv = { ...settings, DATABASE_ADMIN_URL: database.adminUrl, ...more };
  const worker = await startWorker({
    settings: readSettings({ ...settings, WORKER_SILENCE_SECONDS: '0' }),
    workflowBundle: await testWorkflowBundle(),
    onFatal: (error) => console.error(error),
  });
  return {
    database,
    temporal,
    environment,
    cylch: (args, own = environment) =>
      runCylch([...args, '--data', folder], { clock: clockBySettings, environment: own }),
    close: async () => {
      await worker.close();
      await temporal.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
