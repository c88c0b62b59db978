import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgresBinaries } from './binaries';
import { unprivileged } from './unprivileged';

export const SUPERUSER = 'postgres';

/** The folder's superuser password: made once, readable by its owner alone. */
export function clusterPassword(dataDir: string): string {
  const file = `${dataDir}.password`;
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** Makes a database cluster in the folder unless one is there. A half-made one (killed while being made) is made anew. */
export function ensureCluster(dataDir: string): void {
  const whole = join(dataDir, 'cylch-cluster');
  if (existsSync(whole)) return;
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const { initdb } = postgresBinaries();
  const passwordFile = join(dataDir, '..', `.initdb-${process.pid}`);
  const { command, args, uid } = unprivileged(initdb, [
    '--pgdata',
    dataDir,
    '--username',
    SUPERUSER,
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
    '--locale',
    'C.UTF-8',
  ]);
  writeFileSync(passwordFile, clusterPassword(dataDir), { mode: 0o600 });
  try {
    if (uid !== null) {
      chownSync(dataDir, uid, uid);
      chownSync(passwordFile, uid, uid);
    }
    const made = spawnSync(command, args, { encoding: 'utf8', cwd: '/' });
    if (made.status !== 0) throw new Error(`initdb: ${made.stderr || String(made.error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(whole, '');
}
