import { sql } from 'kysely';
import type { Instant, MailId, ObligationId } from '#domain/kernel';
import type { AttemptEntry, OutboxEntry } from '#domain/notices';
import type { Database } from '#record/ledger';

/** What is read afterwards in this transaction is of one moment. Must be its first statement. */
export async function readOneMoment(db: Database): Promise<void> {
  await sql`set transaction isolation level repeatable read`.execute(db);
}

/** The ids of the obligations on the ledger, and of the facts about which something was proposed, after one of them, in order. */
export async function obligationsAfter(
  db: Database,
  after: string,
  limit: number,
): Promise<readonly ObligationId[]> {
  const { rows } = await sql<{ id: ObligationId }>`
    (select stream as id from ledger.events
      where stream > ${after} and version = 1 and type = 'ObligationRegistered' order by stream limit ${limit})
    union
    (select distinct stream as id from ledger.events
      where stream > ${after} and stream >= 'fact-' and stream < 'fact.' and type = 'ChangeProposed'
      order by stream limit ${limit})
    order by id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** The streams of digests, one a post. */
export async function digestStreams(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ stream: string }>`
    select stream from ledger.events
    where stream >= 'digest-' and stream < 'digest.' and version = 1 and type = 'DigestPrepared'
    order by stream`.execute(db);
  return rows.map(({ stream }) => stream);
}

const ENTRY = sql`mail_id, obligation_id, recipient, template, facts, planned_at, send_at, state, attempts, message_id,
  last_outcome, last_detail, last_at`;

/** Mails in the outbox: of these obligations, or with one of these ids. */
export async function outboxEntries(
  db: Database,
  of: { readonly obligations: readonly string[]; readonly mailIds: readonly string[] },
): Promise<readonly OutboxEntry[]> {
  const { rows } = await sql<OutboxEntry>`
    select ${ENTRY} from mail.outbox where obligation_id = any(${of.obligations}::text[])
    union
    select ${ENTRY} from mail.outbox where mail_id = any(${of.mailIds}::text[])
    order by planned_at, mail_id`.execute(db);
  return rows;
}

export async function attemptEntries(
  db: Database,
  mailIds: readonly string[],
): Promise<readonly AttemptEntry[]> {
  const { rows } = await sql<AttemptEntry>`
    select mail_id, attempt, recipient, attempted_at, outcome, detail, outcome_at from mail.attempt
    where mail_id = any(${mailIds}::text[]) order by mail_id, attempt`.execute(db);
  return rows;
}

/** What is noted of an obligation’s clock; one that is noted as closed is woken by nobody. */
export interface NotedClock {
  readonly status: 'open' | 'closed';
  readonly nextWakeAt: Instant | null;
}

export async function notedClocks(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<ObligationId, NotedClock>> {
  const { rows } = await sql<NotedClock & { id: ObligationId }>`
    select id, status, next_wake_at from read.obligation where id = any(${ids}::text[])`.execute(db);
  return new Map(rows.map(({ id, ...noted }) => [id, noted]));
}

/** Mails in the outbox of no obligation on the ledger, of no digest that was prepared and of no change of government. */
export async function strayEntries(db: Database, limit: number): Promise<readonly OutboxEntry[]> {
  const { rows } = await sql<OutboxEntry>`
    select ${ENTRY} from mail.outbox o
    where not exists (select from ledger.events e
        where e.stream = o.obligation_id and e.version = 1 and e.type = 'ObligationRegistered')
      and not exists (select from ledger.events e where e.stream = o.obligation_id
        and e.stream like 'fact-%' and e.type = 'ChangeProposed')
      and (o.obligation_id is not null or not exists (select from ledger.events e
        where e.event_id = o.mail_id and e.type = 'DigestPrepared'))
      and (o.obligation_id is not null or not exists (select from ledger.events e
        where e.stream = 'government/' || split_part(o.mail_id, '/', 2) and e.type = 'GovernmentChangeNotified'
          and e.data::jsonb ->> 'mailId' = o.mail_id))
    order by planned_at, mail_id limit ${limit}`.execute(db);
  return rows;
}

/** Mails that have events of their own and are not in the outbox. */
export async function mailsWithoutEntry(db: Database): Promise<readonly MailId[]> {
  const { rows } = await sql<{ mailId: MailId }>`
    select substr(e.stream, 6) as mail_id from ledger.events e
    where e.stream >= 'mail-' and e.stream < 'mail.' and e.version = 1 and e.type like 'Mail%'
      and not exists (select from mail.outbox o where o.mail_id = substr(e.stream, 6))
    order by e.stream`.execute(db);
  return rows.map(({ mailId }) => mailId);
}

/** Whether this mail is not being delivered; until the transaction ends it then cannot be. */
export async function holdMail(db: Database, mailId: MailId): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`cylch mail ${mailId}`}, 0)) as locked`.execute(db);
  return rows[0]?.locked === true;
}

/** Whoever decides about this obligation waits to save its row until the transaction ends. */
export async function holdObligation(db: Database, id: ObligationId): Promise<void> {
  await sql`select from read.obligation where id = ${id} for update`.execute(db);
}

/** Puts a mail into the outbox, or makes it what is given. */
export async function putEntry(db: Database, entry: OutboxEntry): Promise<void> {
  const { mailId, obligationId, recipient, template, facts, plannedAt, sendAt, state } = entry;
  const { attempts, messageId, lastOutcome, lastDetail, lastAt } = entry;
  await sql`
    insert into mail.outbox (${ENTRY})
    values (${mailId}, ${obligationId}, ${recipient}, ${template}, ${facts}, ${plannedAt}, ${sendAt}, ${state},
      ${attempts}, ${messageId}, ${lastOutcome}, ${lastDetail}, ${lastAt})
    on conflict (mail_id) do update set obligation_id = excluded.obligation_id, recipient = excluded.recipient,
      template = excluded.template, facts = excluded.facts, planned_at = excluded.planned_at, send_at = excluded.send_at,
      state = excluded.state, attempts = excluded.attempts, message_id = excluded.message_id,
      last_outcome = excluded.last_outcome, last_detail = excluded.last_detail, last_at = excluded.last_at`.execute(
    db,
  );
}

/** Makes the listed attempts at a mail these. */
export async function putAttempts(
  db: Database,
  mailId: MailId,
  attempts: readonly AttemptEntry[],
): Promise<void> {
  await sql`delete from mail.attempt where mail_id = ${mailId}`.execute(db);
  for (const { attempt, recipient, attemptedAt, outcome, detail, outcomeAt } of attempts)
    await sql`
      insert into mail.attempt (mail_id, attempt, recipient, attempted_at, outcome, detail, outcome_at)
      values (${mailId}, ${attempt}, ${recipient}, ${attemptedAt}, ${outcome}, ${detail}, ${outcomeAt})`.execute(
      db,
    );
}

export async function removeEntry(db: Database, mailId: MailId): Promise<void> {
  await sql`delete from mail.attempt where mail_id = ${mailId}`.execute(db);
  await sql`delete from mail.outbox where mail_id = ${mailId}`.execute(db);
}
