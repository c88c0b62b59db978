import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../supervisor/free-port';
import type { RunningPart } from '../supervisor/part';
import { startProcess } from '../supervisor/process-part';
import { postgresBinaries } from './binaries';
import { clusterPassword, ensureCluster, SUPERUSER } from './cluster';
import { stopOrphan } from './orphan';
import { unprivileged } from './unprivileged';

export interface PostgresOptions {
  /** kept between runs */
  readonly dataDir: string;
  /** a free one unless told */
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
    ...['-D', dataDir, '-p', String(port)],
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
