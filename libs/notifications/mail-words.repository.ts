import { canonicalJson, ERASED } from '#kernel';
import { sql } from 'kysely';
import { mailFactsSchema, type MailFacts } from './mail-facts';
import { mailIdsFor } from './mails-for';
import type { Through } from './outbox.repository';

interface Row {
  readonly mailId: string;
  readonly facts: string;
}

const withoutWords = (facts: MailFacts): MailFacts =>
  'reason' in facts && facts.reason !== null ? { ...facts, reason: ERASED } : facts;

/**
 * Erases, from the mails that these events asked for, the reason that the event gave: waiting mail leaves without it, and
 * what was sent is kept without it. @returns how many mails still had it
 */
export async function eraseMailWords(through: Through, eventIds: readonly string[]): Promise<number> {
  const { rows } = await sql<Row>`select mail_id as "mailId", facts from mail.outbox
    where mail_id = any(${eventIds.flatMap(mailIdsFor)}::text[]) for update`.execute(through.db);
  let erased = 0;
  for (const { mailId, facts } of rows) {
    const without = canonicalJson(withoutWords(mailFactsSchema.parse(JSON.parse(facts))));
    if (without === facts) continue;
    await sql`update mail.outbox set facts = ${without} where mail_id = ${mailId}`.execute(through.db);
    erased += 1;
  }
  return erased;
}

/** How many mails that these events asked for still hold the reason that the event gave. */
export async function mailsWithWords(through: Through, eventIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from mail.outbox
    where mail_id = any(${eventIds.flatMap(mailIdsFor)}::text[])
      and coalesce(facts::jsonb ->> 'reason', ${ERASED}) <> ${ERASED}`.execute(through.db);
  return rows[0]?.count ?? 0;
}
