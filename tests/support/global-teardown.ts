import { rmSync } from 'node:fs';
import type { RunningPostgres } from '../../apps/local/postgres/start-postgres';

interface Running {
  readonly folder: string;
  readonly server: RunningPostgres;
}

const holder = globalThis as { cylchTestPostgres?: Running };

/** Set-up and tear-down are separate module instances; this hands over what set-up started. */
export const keep = (running: Running): void => void (holder.cylchTestPostgres = running);

export default async function globalTeardown(): Promise<void> {
  const running = holder.cylchTestPostgres;
  if (running === undefined) return;
  delete holder.cylchTestPostgres;
  await running.server.stop();
  rmSync(running.folder, { recursive: true, force: true });
}
