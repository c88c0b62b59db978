import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { BilingualError, both } from '#domain/kernel';
import { type Database, openDatabase, openPool } from '#record/ledger';

/** SQL by name. Names begin with a UTC minute, which gives their order. */
export type Migrations = Readonly<Record<string, string>>;

export interface MigrationSet {
  readonly migrations: Migrations;
  /** applied when requested or already present; exempt from the order */
  readonly optional: Migrations;
  readonly withOptional: boolean;
}

/** A database or data folder of another, unreleased build; it is left unchanged. */
export class AnotherBuildError extends BilingualError {
  override readonly name = 'AnotherBuildError';
}

/**
 * Applies the missing migrations as the owner role, in order of their names.
 * @throws AnotherBuildError where the applied migrations are no prefix of these; nothing is applied
 * @throws Error that names the failed migration; earlier ones stay applied
 */
export async function applyMigrations(
  adminUrl: string,
  { migrations, optional, withOptional }: MigrationSet,
): Promise<readonly string[]> {
  const db = openDatabase(openPool(adminUrl, 'owner', 2));
  try {
    const applied = await appliedMigrations(db);
    refuseAnotherBuild(
      applied.filter((name) => !Object.hasOwn(optional, name)),
      Object.keys(migrations).sort(),
    );
    const wanted = Object.entries(optional).filter(([name]) => withOptional || applied.includes(name));
    const all = [...Object.entries(migrations), ...wanted];
    const migrator = new Migrator({
      db,
      migrationTableSchema: MIGRATION_SCHEMA,
      allowUnorderedMigrations: true,
      provider: {
        getMigrations: () =>
          Promise.resolve(Object.fromEntries(all.map(([name, text]) => [name, migration(text)]))),
      },
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

const MIGRATION_SCHEMA = 'migrations';

const migration = (text: string): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(text).execute(db);
  },
});

async function appliedMigrations(db: Database): Promise<readonly string[]> {
  const table = `${MIGRATION_SCHEMA}.kysely_migration`;
  const found = await sql<{ exists: boolean }>`select to_regclass(${table}) is not null as exists`.execute(
    db,
  );
  if (found.rows[0]?.exists !== true) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(table)} order by name`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

/** @throws AnotherBuildError unless the applied names are the first of the known ones */
function refuseAnotherBuild(applied: readonly string[], known: readonly string[]): void {
  const misplaced = applied.find((name, index) => name !== known[index]);
  if (misplaced === undefined) return;
  const unknownMigration = applied.find((name) => !known.includes(name)) ?? misplaced;
  throw new AnotherBuildError(
    both(
      `This database was made by another, unreleased build of Cylch: its migration ${unknownMigration} is not this build's. Nothing in it was changed. A local stack is emptied by npm start -- --fresh; anywhere else, give this build a database of its own.`,
      `Gwnaed y gronfa ddata hon gan fersiwn arall o Cylch, un na ryddhawyd: nid yw ei cham mudo ${unknownMigration} yn un o rai’r fersiwn hon. Ni newidiwyd dim ynddi. Mae npm start -- --fresh yn gwagio’r system leol; ym mhobman arall, rhowch ei chronfa ddata ei hun i’r fersiwn hon.`,
    ),
  );
}
