import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was sealed, as the database remembers it; the proof is what stands outside. Needs the role `cylch_sealer`. */
export const checkpoints: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(CHECKPOINTS).execute(db);
  },
};

const CHECKPOINTS = `
create table ledger.checkpoints (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  published_at timestamptz(3) not null default clock_timestamp()
);

create trigger append_only_rows before update or delete on ledger.checkpoints
  for each row execute function ledger.refuse_change();
create trigger append_only_table before truncate on ledger.checkpoints
  for each statement execute function ledger.refuse_change();
alter table ledger.checkpoints enable always trigger append_only_rows;
alter table ledger.checkpoints enable always trigger append_only_table;

grant usage on schema ledger to cylch_sealer;
grant select on ledger.events, ledger.head, ledger.checkpoints to cylch_sealer;
grant insert (size, root, note) on ledger.checkpoints to cylch_sealer;
grant select on ledger.checkpoints to cylch_app, cylch_reader;
`;
