import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { BilingualError, both } from '#domain/kernel';
import { connectionTo } from '#record/ledger';
import { migrateDatabase } from './migrate';

/** A database of its own beside another, whose ledger has its own clock. */
export interface ScratchDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** The login may not make a database on this server. */
export class NoScratchDatabaseError extends BilingualError {
  override readonly name = 'NoScratchDatabaseError';
}

/** PostgreSQL: insufficient_privilege. */
const NOT_ALLOWED = '42501';

const withName = (adminUrl: string, name: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
};

/**
 * Makes an empty, migrated scratch database on the server of another database, which it neither reads nor writes.
 * @param adminUrl a login that may create databases there, and may act as `cylch_owner` and `cylch_app`
 * @throws NoScratchDatabaseError where the login may not
 */
export async function createScratchDatabase(adminUrl: string): Promise<ScratchDatabase> {
  const name = `cylch_rehearsal_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await onServer(adminUrl, `create database ${name} template template0`).catch((error: unknown) => {
    throw isNotAllowed(error) ? notAllowed() : error;
  });
  const url = withName(adminUrl, name);
  const drop = (): Promise<void> => onServer(adminUrl, `drop database ${name} with (force)`);
  try {
    await migrateDatabase({ adminUrl: url, scratch: true });
    return { url, drop };
  } catch (error) {
    await drop();
    throw isNotAllowed(error) ? notAllowed() : error;
  }
}

async function onServer(adminUrl: string, statement: string): Promise<void> {
  const client = new Client(connectionTo(adminUrl, null));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const isNotAllowed = (error: unknown): boolean =>
  (error as { readonly code?: unknown } | null)?.code === NOT_ALLOWED;

const notAllowed = (): NoScratchDatabaseError =>
  new NoScratchDatabaseError(
    both(
      'A rehearsal needs a scratch database, and this login may not make one. Set DATABASE_ADMIN_URL to a login that may create databases (CREATEDB) and act as cylch_owner. The ledger was not changed.',
      'Mae angen cronfa ddata dros dro ar ymarfer, ac ni chaiff y mewngofnod hwn greu un. Gosodwch DATABASE_ADMIN_URL i fewngofnod a gaiff greu cronfeydd data (CREATEDB) a gweithredu fel cylch_owner. Ni newidiwyd y cyfriflyfr.',
    ),
  );
