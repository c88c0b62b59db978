import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { isRunning } from '../supervisor/leftover';
import { freePort } from '../supervisor/free-port';
import { type RunningPart, startProcess } from '../supervisor/process-part';
import { postgresBinaries } from './binaries';
import { SUPERUSER, clusterPassword, ensureCluster } from './cluster';
import { unprivileged } from './unprivileged';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Stops a server that an earlier, killed run left on the folder, and clears the note of one that is dead. */
async function stopOrphan(dataDir: string): Promise<void> {
  const note = join(dataDir, 'postmaster.pid');
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0]);
  const ours = (commandLine: string): boolean => commandLine.includes(dataDir);
  if (isRunning(pid, ours)) {
    process.kill(pid, 'SIGINT');
    for (let tries = 0; tries < 200 && isRunning(pid, ours); tries += 1) {
      if (tries === 100) process.kill(pid, 'SIGQUIT');
      await wait(100);
    }
  }
  rmSync(note, { force: true });
}

interface PostgresOptions {
  /** kept between runs */
  readonly dataDir: string;
  /** a free one by default */
  readonly port?: number;
  readonly database?: string;
  /** further settings, `name=value`; tests turn fsync off */
  readonly settings?: readonly string[];
  readonly log?: (line: string) => void;
}

export interface RunningPostgres extends RunningPart {
  /** as superuser, of the database named in the options */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
}

/** A real PostgreSQL 18 on loopback, also as root. Takes over what a killed run left behind. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir, database = 'cylch' } = options;
  ensureCluster(dataDir);
  await stopOrphan(dataDir);
  const port = options.port ?? (await freePort(0));
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(options.settings ?? [])];
  const { command, args } = unprivileged(postgresBinaries().postgres, [
    '-D',
    dataDir,
    '-p',
    String(port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const login = { host: '127.0.0.1', port, user: SUPERUSER, password: clusterPassword(dataDir) };
  const running = await startProcess({
    command,
    args,
    logFile: join(dataDir, '..', 'logs', 'postgres.log'),
    ready: () => untilAnswering(login, database),
    readyWithinMs: 30_000,
    stopSignal: 'SIGINT',
  });
  options.log?.(`PostgreSQL answers on port ${port}`);
  const url = `postgres://${login.user}:${login.password}@${login.host}:${port}/${database}`;
  return { ...running, url, port };
}

type Login = ConstructorParameters<typeof Client>[0] & object;

/** Ready is when the database exists, made the first time. */
async function untilAnswering(login: Login, database: string): Promise<void> {
  for (;;) {
    const client = new Client({ ...login, database: 'postgres', connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const found = await client.query('select 1 from pg_database where datname = $1', [database]);
      if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
