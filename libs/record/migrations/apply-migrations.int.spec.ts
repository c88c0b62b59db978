import { Client } from 'pg';
import { migrateDatabase } from './migrate';
import { type TestDatabase, createTestDatabase, withDatabase } from '../../../tests/support/database';
import { AnotherBuildError, applyMigrations } from './apply-migrations';

let database: TestDatabase;
let admin: Client;

beforeEach(async () => {
  database = await createTestDatabase();
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterEach(async () => {
  await admin.end();
  await database.drop();
});

const applied = async (): Promise<readonly string[]> =>
  (
    await admin.query<{ name: string }>('select name from migrations.kysely_migration order by name')
  ).rows.map(({ name }) => name);

const tables = async (): Promise<readonly string[]> =>
  (
    await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname !~ '^pg_' order by 1`,
    )
  ).rows.map(({ name }) => name);

describe('a database of another build', () => {
  it('is refused by name in both languages, names --fresh, and is left as it is', async () => {
    await admin.query(
      `update migrations.kysely_migration set name = '202611231930-events' where name like '%-ledger'`,
    );
    const before = [await applied(), await tables()];
    const refused: unknown = await migrateDatabase({ adminUrl: database.adminUrl }).catch(
      (error: unknown) => error,
    );
    if (!(refused instanceof AnotherBuildError)) throw new Error('not refused');
    for (const sentence of [refused.said.en, refused.said.cy]) {
      expect(sentence).toContain('202611231930-events');
      expect(sentence).toContain('npm start -- --fresh');
    }
    expect(refused.said.cy).not.toBe(refused.said.en);
    expect([await applied(), await tables()]).toEqual(before);
  });

  it('of a later build is refused too', async () => {
    await admin.query(
      `insert into migrations.kysely_migration (name, timestamp) values ('209901010000-later', '2099')`,
    );
    await expect(migrateDatabase({ adminUrl: database.adminUrl })).rejects.toThrow('209901010000-later');
  });
});

describe('migrations', () => {
  const one = { '1-one': 'create schema one' };
  const three = {
    '1-one': 'create schema one',
    '2-two': 'create schema two',
    '3-three': 'create schema three',
  };
  let emptyUrl: string;

  beforeEach(async () => {
    await admin.query('drop schema migrations, ledger, sealed, read, mail, web, watch cascade');
    emptyUrl = withDatabase(database.adminUrl, 'postgres').urlOf(
      new URL(database.adminUrl).pathname.slice(1),
    );
  });
  const apply = (migrations: Readonly<Record<string, string>>, withOptional = false) =>
    applyMigrations(emptyUrl, {
      migrations,
      optional: { '1-optional': 'create schema optional' },
      withOptional,
    });

  it('are applied once, in the order of their names, onto the first of them', async () => {
    expect(await apply(one)).toEqual(['1-one']);
    expect(await apply(three)).toEqual(['2-two', '3-three']);
    expect(await apply(three)).toEqual([]);
  });

  it('are refused where one between was never applied', async () => {
    await apply({ '1-one': three['1-one'], '3-three': three['3-three'] });
    await expect(apply(three)).rejects.toThrow('3-three');
    expect(await applied()).toEqual(['1-one', '3-three']);
  });

  it('leave an optional one out until it is wanted, and know it from then on', async () => {
    await apply(one);
    expect(await apply(one, true)).toEqual(['1-optional']);
    expect(await apply(three)).toEqual(['2-two', '3-three']);
  });

  it('name the one that failed, and those before it stand', async () => {
    await expect(apply({ ...one, '2-broken': 'create nonsense' })).rejects.toThrow('2-broken failed');
    expect(await applied()).toEqual([]);
  });
});
