import { sql } from 'kysely';
import type { Instant, ObligationId, PostId } from '#domain/kernel';
import type { Database } from '#record/ledger';
import { mailTables } from './tables';
import { type ListedMail, MAILS_COUNTED } from './mail-history.repository';

/** How a mail stands; `retrying`: tried, and accepted by no server yet. */
export const mailStates = ['waiting', 'retrying', 'sent', 'withdrawn', 'undeliverable'] as const;
export type MailState = (typeof mailStates)[number];

/** Which mails are wanted; what is absent narrows nothing. */
export interface MailsWanted {
  readonly state?: MailState | undefined;
  readonly posts?: readonly PostId[] | undefined;
  readonly obligations?: readonly ObligationId[] | undefined;
  /** of the hour at which it was to leave */
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
}

/** A mail, for a list of them. */
export interface MailInList extends Pick<
  ListedMail,
  'mailId' | 'obligationId' | 'recipient' | 'template' | 'sendAt' | 'lastDetail' | 'lastAt'
> {
  readonly state: MailState;
  readonly attempts: number;
}

const wanted = (db: Database, { state, posts, obligations, from, until }: MailsWanted) => {
  let query = mailTables(db).selectFrom('mail.outbox');
  if (state === 'retrying') query = query.where('state', '=', 'waiting').where('attempts', '>', 0);
  else if (state === 'waiting') query = query.where('state', '=', 'waiting').where('attempts', '=', 0);
  else if (state !== undefined) query = query.where('state', '=', state);
  if (posts !== undefined) query = query.where((eb) => eb('recipient', '=', eb.fn.any(eb.val([...posts]))));
  if (obligations !== undefined)
    query = query.where((eb) => eb('obligationId', '=', eb.fn.any(eb.val([...obligations]))));
  if (from !== undefined) query = query.where('sendAt', '>=', from);
  return until === undefined ? query : query.where('sendAt', '<', until);
};

/** The mails wanted, those that leave or left last first. */
export async function listMailPage(
  db: Database,
  which: MailsWanted,
  { offset, size }: { readonly offset: number; readonly size: number },
): Promise<readonly MailInList[]> {
  const rows = await wanted(db, which)
    .select(['mailId', 'obligationId', 'recipient', 'template', 'sendAt', 'lastDetail', 'lastAt'])
    .select(['state', 'attempts'])
    .orderBy('sendAt', 'desc')
    .orderBy('mailId')
    .offset(offset)
    .limit(size)
    .execute();
  return rows.map(({ state, ...mail }) => ({
    ...mail,
    state: state === 'waiting' && mail.attempts > 0 ? 'retrying' : state,
  }));
}

/** How many of the mails wanted there are in each state; of more than are counted, one more than that. */
export async function countMails(
  db: Database,
  which: Omit<MailsWanted, 'state'>,
): Promise<Readonly<Record<MailState, number>>> {
  const counted = mailStates.map((state) =>
    db
      .selectFrom(
        wanted(db, { ...which, state })
          .select(sql<number>`1`.as('one'))
          .limit(MAILS_COUNTED + 1)
          .as('counted'),
      )
      .select((eb) => eb.fn.countAll<number>().as('count')),
  );
  const counts = await Promise.all(counted.map((query) => query.executeTakeFirst()));
  return Object.fromEntries(mailStates.map((state, index) => [state, counts[index]?.count ?? 0])) as Record<
    MailState,
    number
  >;
}
