import { openLedger, openPool } from '#record/ledger';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../../tests/support/database';
import { SealedLedger } from './sealed-ledger.testing';

jest.setTimeout(60_000);

/** Another database's customs, whoever set them. */
const FOREIGN: Readonly<Record<string, string>> = {
  datestyle: "'German, DMY'",
  timezone: "'Asia/Tokyo'",
  intervalstyle: "'iso_8601'",
  bytea_output: "'escape'",
  extra_float_digits: '-15',
  lc_numeric: "'C.UTF-8'",
  lc_monetary: "'C.UTF-8'",
  lc_time: "'C.UTF-8'",
  standard_conforming_strings: 'off',
  array_nulls: 'off',
  transform_null_equals: 'on',
  search_path: 'elsewhere, pg_catalog',
  default_transaction_isolation: "'serializable'",
  default_transaction_read_only: 'on',
  synchronous_commit: 'off',
  statement_timeout: "'1ms'",
  lock_timeout: "'1ms'",
};

/** A schema that stands in front of the server's own, with functions that lie. */
const ELSEWHERE = `create schema elsewhere;
  create function elsewhere.max(bigint) returns bigint language sql as 'select 1::bigint';
  create function elsewhere.least(bigint, bigint) returns bigint language sql as 'select 0::bigint';
  create function elsewhere.hashtext(text) returns integer language sql as 'select 1';
  create table elsewhere.events (position bigint);
  grant usage on schema elsewhere to public;`;

async function makeForeign({ adminUrl }: TestDatabase, whose: 'database' | 'login'): Promise<void> {
  const name = new URL(adminUrl).pathname.slice(1);
  const target = whose === 'database' ? `database ${name}` : `role current_user in database ${name}`;
  const statements = Object.entries(FOREIGN).map(([key, value]) => `alter ${target} set ${key} = ${value};`);
  await asSuperuser(adminUrl, [ELSEWHERE, ...statements].join('\n'));
}

describe.each(['database', 'login'] as const)('settings of the %s', (whose) => {
  it('raise no alarm over a ledger that was sealed before they were made', async () => {
    const sealed = await SealedLedger.open();
    await sealed.append(4);
    await sealed.seal();
    const before = await sealed.verify();
    await makeForeign(sealed.database, whose);
    expect(await sealed.verify()).toEqual(before);
    await sealed.close();
  });

  it('change nothing of what is appended, read and sealed', async () => {
    const database = await createTestDatabase();
    await makeForeign(database, whose);
    const sealed = await SealedLedger.open(database);
    await sealed.append(4);
    await sealed.seal();
    expect(await sealed.verify()).toMatchObject({ outcome: 'verified', findings: [], limit: { size: 4 } });
    const ledger = openLedger({ databaseUrl: database.url, role: 'reader' });
    expect((await ledger.readAll({ after: 0, limit: 1 }))[0]?.effectiveAt).toBe('2026-11-23T09:00:00.000Z');
    await ledger.close();
    await sealed.close();
  });
});

describe('the options of an address', () => {
  it('are taken, but undo none of ours', async () => {
    const sealed = await SealedLedger.open();
    await sealed.append(1);
    const url = new URL(sealed.database.url);
    url.searchParams.set('options', '-c datestyle=German -c role=none -c work_mem=5MB');
    url.searchParams.set('application_name', 'a b');
    const pool = openPool(url.href, 'reader', 1);
    const { rows } = await pool.query(`select current_setting('datestyle') as dates,
      current_user as role, current_setting('work_mem') as memory, current_setting('application_name') as name`);
    await pool.end();
    expect(rows).toEqual([{ dates: 'ISO, YMD', role: 'cylch_reader', memory: '5MB', name: 'a b' }]);
    await sealed.close();
  });
});
