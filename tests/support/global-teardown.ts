import { rmSync } from 'node:fs';
import type { RunningPostgres } from '../../apps/local/postgres/start-postgres';

interface Kept {
  readonly folder: string;
  readonly server: RunningPostgres;
}

const shelf = globalThis as { cylchTestPostgres?: Kept };

/** Set-up and tear-down are loaded apart; what one started, the other must find. */
export const keep = (kept: Kept): void => void (shelf.cylchTestPostgres = kept);

export default async function globalTeardown(): Promise<void> {
  const kept = shelf.cylchTestPostgres;
  if (kept === undefined) return;
  delete shelf.cylchTestPostgres;
  await kept.server.stop();
  rmSync(kept.folder, { recursive: true, force: true });
}
