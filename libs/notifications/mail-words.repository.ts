import { canonicalJson, ERASED } from '#kernel';
import type { Database } from '#ledger';
import { sql } from 'kysely';
import { mailFactsSchema, type MailFacts } from './mail-facts';
import { mailIdsFor } from './mails-for';
import type { Through } from './outbox.repository';
import { mailTables } from './tables';

const withoutWords = (facts: MailFacts): MailFacts =>
  'reason' in facts && facts.reason !== null ? { ...facts, reason: ERASED } : facts;

const mailsOf = (db: Database, eventIds: readonly string[]) =>
  mailTables(db)
    .selectFrom('mail.outbox')
    .where((eb) => eb('mailId', '=', eb.fn.any(eb.val(eventIds.flatMap(mailIdsFor)))));

/**
 * Erases, from the mails that these events asked for, the reason that the event gave: waiting mail leaves without it, and
 * what was sent is kept without it. @returns how many mails still had it
 */
export async function eraseMailWords({ db }: Through, eventIds: readonly string[]): Promise<number> {
  const rows = await mailsOf(db, eventIds).select(['mailId', 'facts']).forUpdate().execute();
  let erased = 0;
  for (const { mailId, facts } of rows) {
    const without = canonicalJson(withoutWords(mailFactsSchema.parse(JSON.parse(facts))));
    if (without === facts) continue;
    await mailTables(db)
      .updateTable('mail.outbox')
      .set({ facts: without })
      .where('mailId', '=', mailId)
      .execute();
    erased += 1;
  }
  return erased;
}

/** How many mails that these events asked for still hold the reason that the event gave. */
export async function mailsWithWords({ db }: Through, eventIds: readonly string[]): Promise<number> {
  const { count } = await mailsOf(db, eventIds)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(sql`coalesce(facts::jsonb ->> 'reason', ${ERASED})`, '<>', ERASED)
    .executeTakeFirstOrThrow();
  return count;
}
