import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#domain/kernel';
import { migrateDatabase } from '#record/migrations';
import { type Ports, choosePorts, sharedSettings } from './addresses';
import { given } from './given-services';
import { startPostgres } from './postgres/start-postgres';
import { localSecrets, sealedFieldsKeyFile, sealerKeyFile } from './secrets';
import { freePorts } from './supervisor/free-port';
import { type Part, startProcess } from './supervisor/process-part';
import type { Supervisor } from './supervisor/supervisor';
import { startTemporal } from './temporal/temporal-server';

export interface Stack {
  readonly settings: Readonly<Record<string, string>>;
  readonly ports: Ports;
  /** where a person looks: pages, API, mailbox and Temporal's own pages; those replaced by real services are absent */
  readonly addresses: Readonly<Record<string, string>>;
}

export interface StackOptions {
  readonly dataDir: string;
  /** whether a debugger can attach to the programs */
  readonly dev: boolean;
  /** whether its ports are any that are free, not the usual ones */
  readonly anyPorts: boolean;
  /** the time of every program; a moved one makes the ledger a scratch ledger */
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

/** Where a debugger attaches to a program; `.vscode/launch.json` knows these. */
export const INSPECTORS = { web: 9230, api: 9231, worker: 9232, sealer: 9233 };

const app = (name: string): string => join(__dirname, '..', name, 'main.js');

/** Brings everything up, what does not depend on each other side by side. */
export async function startStack(
  supervisor: Supervisor,
  { dataDir, dev, anyPorts, clock, log }: StackOptions,
): Promise<Stack> {
  const environment = given(process.env);
  const inspectors: Partial<Record<string, number>> = dev ? await freePorts(INSPECTORS) : {};
  const ports = await choosePorts(anyPorts);
  const secrets = localSecrets(join(dataDir, 'secrets.json'));

  const inspected = (name: string): string[] => {
    const port = inspectors[name];
    return port === undefined ? [] : [`--inspect=127.0.0.1:${port}`];
  };
  const program = (name: string, file: string, env: Record<string, string>): Part => ({
    name,
    start: () =>
      startProcess({
        command: process.execPath,
        args: [...inspected(name), '--enable-source-maps', file],
        env,
        logFile: join(dataDir, 'logs', `${name.replaceAll(' ', '-')}.log`),
      }),
  });
  const local = (name: string): string => join(__dirname, name, 'main.js');

  const database = async (): Promise<string> => {
    const url = environment['DATABASE_URL'] ?? (await embeddedDatabase());
    log('PostgreSQL is up');
    await migrateDatabase({
      adminUrl: environment['DATABASE_ADMIN_URL'] ?? url,
      scratch: clock.offsetMs !== 0,
    });
    return url;
  };
  const embeddedDatabase = async (): Promise<string> => {
    const part = {
      name: 'PostgreSQL',
      start: () => startPostgres({ dataDir: join(dataDir, 'postgres'), port: ports.postgres, log }),
    };
    return (await supervisor.start(part)).url;
  };
  const temporal = async (): Promise<void> => {
    if (environment['TEMPORAL_ADDRESS']) return;
    const cli = environment['TEMPORAL_CLI'] ?? 'temporal';
    await supervisor.start({
      name: 'Temporal',
      start: () => startTemporal({ cli, dataDir, port: ports.temporal, uiPort: ports.temporalUi }),
    });
    log('Temporal is up');
  };

  const [url] = await Promise.all([database(), temporal()]);
  const settings = {
    ...sharedSettings(ports, secrets, url, environment),
    CLOCK_OFFSET_MS: String(clock.offsetMs),
    SEALED_FIELDS_KEY_FILE:
      environment['SEALED_FIELDS_KEY_FILE'] ?? sealedFieldsKeyFile(join(dataDir, 'sealed-fields.key')),
    CHECKPOINT_FOLDER: environment['CHECKPOINT_FOLDER'] ?? madeFolder(join(dataDir, 'checkpoints')),
    ERASURE_LIST_FILE: environment['ERASURE_LIST_FILE'] ?? join(dataDir, 'erasures.jsonl'),
  };
  const identity = async (): Promise<void> => {
    if (environment['OIDC_ISSUER']) return;
    const keys = { KEY_FILE: join(dataDir, 'identity-keys.json'), PORT: String(ports.identity) };
    await supervisor.start(program('identity provider', local('identity'), { ...settings, ...keys }));
  };
  const mailbox = async (): Promise<void> => {
    if (environment['SMTP_URL']) return;
    const places = {
      MAIL_FOLDER: join(dataDir, 'mail'),
      SMTP_PORT: String(ports.smtp),
      PORT: String(ports.mailbox),
    };
    await supervisor.start(program('mailbox', local('mailbox'), { ...settings, ...places }));
  };
  // the one program that is told where the signing key is
  const sealing = {
    SEALER_KEY_FILE: environment['SEALER_KEY_FILE'] ?? sealerKeyFile(join(dataDir, 'sealer.key')),
  };
  await Promise.all([
    identity(),
    mailbox(),
    // one worker, whichever build was here before
    supervisor.start(program('worker', app('worker'), { ...settings, WORKER_TAKES_OVER: 'always' })),
    supervisor.start(program('sealer', app('sealer'), { ...settings, ...sealing })),
    supervisor.start(program('api', app('api'), { ...settings, PORT: String(ports.api) })),
    supervisor.start(program('web', app('web'), { ...settings, PORT: String(ports.web) })),
  ]);
  if (dev)
    log(
      `A debugger can attach: ${Object.entries(inspectors)
        .map((at) => at.join(' '))
        .join(', ')}`,
    );
  writeFileSync(join(dataDir, 'addresses.json'), JSON.stringify(settings, null, 2), { mode: 0o600 });
  return { settings, ports, addresses: addressesOf(settings, ports, environment) };
}

const madeFolder = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  return folder;
};

const addressesOf = (
  settings: Readonly<Record<string, string>>,
  ports: Ports,
  environment: NodeJS.ProcessEnv,
): Record<string, string> => ({
  web: `${settings['WEB_URL']}/`,
  api: `${settings['API_URL']}/api/v1`,
  ...(environment['SMTP_URL'] ? {} : { mailbox: `http://127.0.0.1:${ports.mailbox}/` }),
  ...(environment['TEMPORAL_ADDRESS'] ? {} : { temporal: `http://127.0.0.1:${ports.temporalUi}/` }),
});
