import { type Migrations, applyMigrations } from './apply-migrations';
import { auditMigrations } from './audit.migration';
import { calendarFeedMigrations } from './calendar-feeds.migration';
import { calendarMigrations } from './calendar.migration';
import { contentMigrations } from './contents.migration';
import { evidenceFileMigrations } from './evidence-files.migration';
import { homeMigrations } from './home.migration';
import { idempotentAnswerMigrations } from './idempotent-answers.migration';
import { ledgerMigrations, scratchMigrations } from './ledger.migration';
import { requestCountMigrations } from './request-counts.migration';
import { identityMigrations } from './sessions.migration';
import { notificationMigrations } from './outbox.migration';
import { readModelMigrations } from './read-models.migration';
import { sealedKeyMigrations } from './sealed-keys.migration';
import { spreadsheetImportMigrations } from './spreadsheet-imports.migration';
import { serviceAccountUseMigrations } from './service-account-uses.migration';
import { watchMigrations } from './watch.migration';
import { webhookMigrations } from './webhooks.migration';
import { workingSchemas } from './working-schemas.migration';
import { ensureRoles, isScratchDatabase } from './roles';

export interface MigrateOptions {
  /** a login that may create roles (the first time) and act as `cylch_owner` */
  readonly adminUrl: string;
  /** a scratch database for rehearsals and tests, whose ledger has its own clock; permanent once set */
  readonly scratch?: boolean;
}

export const migrations: Migrations = {
  ...workingSchemas,
  ...ledgerMigrations,
  ...contentMigrations,
  ...sealedKeyMigrations,
  ...identityMigrations,
  ...readModelMigrations,
  ...calendarMigrations,
  ...notificationMigrations,
  ...watchMigrations,
  ...evidenceFileMigrations,
  ...requestCountMigrations,
  ...auditMigrations,
  ...homeMigrations,
  ...idempotentAnswerMigrations,
  ...spreadsheetImportMigrations,
  ...serviceAccountUseMigrations,
  ...webhookMigrations,
  ...calendarFeedMigrations,
};

/**
 * Migrates a database; idempotent.
 * @throws AnotherBuildError for a database of an unreleased build, which is left unchanged
 * @throws Error naming the migration that failed
 */
export async function migrateDatabase({
  adminUrl,
  scratch = false,
}: MigrateOptions): Promise<readonly string[]> {
  await ensureRoles(adminUrl);
  const withOptional = scratch || (await isScratchDatabase(adminUrl));
  return applyMigrations(adminUrl, { migrations, optional: scratchMigrations, withOptional });
}
