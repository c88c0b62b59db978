import type { Migrations } from './apply-migrations';

/**
 * What was answered to a request that carried an Idempotency-Key, for a day. The key itself is not stored: `key` is a hash, and
 * what was answered is sealed with it. The reader role may not read it.
 */
const ANSWERS = `
create table web.idempotent_answer (
  key text primary key,
  request text not null,
  began_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  answer bytea
);
create index idempotent_answer_ends on web.idempotent_answer (ends_at);
revoke all on web.idempotent_answer from cylch_reader;
`;

export const idempotentAnswerMigrations: Migrations = { '202611301500-idempotent-answers': ANSWERS };
