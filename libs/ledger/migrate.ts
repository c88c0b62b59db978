import { Migrator, type Migration } from 'kysely/migration';
import { openDatabase, openPool } from './database';

/**
 * Applies, as the owner role and in order of their names, the migrations that a database has not had.
 * @throws Error that names the migration which failed; those before it stand
 */
export async function applyMigrations(
  adminUrl: string,
  migrations: Readonly<Record<string, Migration>>,
): Promise<readonly string[]> {
  const db = openDatabase(openPool(adminUrl, 'owner', 2));
  try {
    const migrator = new Migrator({
      db,
      migrationTableSchema: 'migrations',
      allowUnorderedMigrations: true,
      provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error !== undefined) {
      const failed = results?.find(({ status }) => status === 'Error')?.migrationName ?? 'the migrations';
      throw new Error(`${failed} failed: ${error instanceof Error ? error.message : JSON.stringify(error)}`);
    }
    return (results ?? []).map(({ migrationName }) => migrationName);
  } finally {
    await db.destroy();
  }
}
