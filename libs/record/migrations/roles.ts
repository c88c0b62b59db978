import { Client } from 'pg';
import { connectionTo } from '#record/ledger';

/** Roles of the whole server: the owner has no login and migrates; the application appends; readers
 * read; the sealer reads events and writes nothing but checkpoints. */
const ROLES = `
do $$
declare v_role text;
begin
  foreach v_role in array array['cylch_owner', 'cylch_app', 'cylch_reader', 'cylch_sealer'] loop
    if not exists (select from pg_roles where rolname = v_role) then
      execute format('create role %I nologin', v_role);
    end if;
    if not pg_has_role(current_user, v_role, 'member') then
      execute format('grant %I to current_user', v_role);
    end if;
  end loop;
  execute format('grant create on database %I to cylch_owner', current_database());
end $$`;

/** Creates missing roles and grants the owner its rights. Needs a login that may create roles the first time. */
export async function ensureRoles(adminUrl: string): Promise<void> {
  const client = new Client(connectionTo(adminUrl, null));
  await client.connect();
  try {
    // roles belong to the server: two concurrent migrations would both try to create them
    await client.query(`select pg_advisory_lock(hashtext('cylch roles'))`);
    await client.query(ROLES);
  } finally {
    await client.end();
  }
}

/** Whether the database's ledger has its own clock. */
export async function isScratchDatabase(adminUrl: string): Promise<boolean> {
  const client = new Client(connectionTo(adminUrl, null));
  await client.connect();
  try {
    const { rows } = await client.query<{ scratch: boolean }>(
      `select to_regclass('ledger.scratch_clock') is not null as scratch`,
    );
    return rows[0]?.scratch === true;
  } finally {
    await client.end();
  }
}
