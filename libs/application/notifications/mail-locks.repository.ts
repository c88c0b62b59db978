import { sql } from 'kysely';
import type { MailId } from '#domain/kernel';
import type { Executor } from './outbox.repository';

/** The mails that no other process has, and which of them have been attempted or judged before. */
export interface Locked {
  readonly mails: ReadonlySet<MailId>;
  readonly begun: ReadonlySet<MailId>;
}

/**
 * Runs `work` under a cluster-wide lock on a mailbox and on those of the mails that no other process has; null where another
 * has the mailbox. The locks end with the connection: a killed deliverer holds nothing, and one still at work is never taken
 * for dead.
 */
export const withMailLocks = <T>(
  executor: Executor,
  mailbox: string,
  mailIds: readonly MailId[],
  work: (locked: Locked) => Promise<T>,
): Promise<T | null> =>
  executor.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ mailId: MailId; locked: boolean; begun: boolean }>`
      select mail_id as "mailId", locked, begun
      from mail.lock_mailbox(${mailbox}, ${[...mailIds]}::text[])`.execute(tx);
    if (rows.length === 0) return null;
    const idsOf = (which: 'locked' | 'begun'): ReadonlySet<MailId> =>
      new Set(rows.filter((row) => row[which]).map(({ mailId }) => mailId));
    return work({ mails: idsOf('locked'), begun: idsOf('begun') });
  });
