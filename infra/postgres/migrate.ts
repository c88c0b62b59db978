import { applyMigrations, ledgerMigrations, scratchMigrations } from '#ledger';
import { identityMigrations } from '#identity';
import { notificationMigrations } from '#notifications';
import { readModelMigrations } from '#read-models';
import { sealedKeyMigrations } from '#sealed-fields';
import type { Migration } from 'kysely/migration';
import { workingSchemas } from './grants';
import { ensureRoles, isScratchDatabase } from './roles';

export interface MigrateOptions {
  /** a login that may create roles (the first time) and act as `cylch_owner` */
  readonly adminUrl: string;
  /** a scratch database, for rehearsals and tests: its ledger has a clock of its own; one that is so already stays so */
  readonly scratch?: boolean;
}

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '202611231900-working-schemas': workingSchemas,
  ...ledgerMigrations,
  ...sealedKeyMigrations,
  ...identityMigrations,
  ...readModelMigrations,
  ...notificationMigrations,
};

/** Brings a database to the newest form; what it has had already is left alone. @throws Error naming what failed */
export async function migrateDatabase({
  adminUrl,
  scratch = false,
}: MigrateOptions): Promise<readonly string[]> {
  await ensureRoles(adminUrl);
  const moved = scratch || (await isScratchDatabase(adminUrl));
  return applyMigrations(adminUrl, { ...MIGRATIONS, ...(moved ? scratchMigrations : {}) });
}
