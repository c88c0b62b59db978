import { instant, mailId, obligationId, postId } from '#domain/kernel';
import { type Ledger, openLedger } from '#record/ledger';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../../tests/support/database';
import { planOf } from '../../../tests/support/plan';
import { withMailLocks } from './mail-locks.repository';
import { dueQuery, dueToPostsQuery, nextSendQuery } from './outbox.repository';

const ROW = obligationId('row-1');

let database: TestDatabase;
let ledger: Ledger;
const now = instant('2026-11-23T09:00:00Z');

/** Most mail long sent. */
const FILL = `
insert into mail.outbox (mail_id, obligation_id, recipient, template, facts, planned_at, send_at, state)
  select 'mail-' || n, 'row-' || n % 100, 'a-post', 'reminder', '{}', at, at,
    case when n % 100 = 1 then 'waiting' else 'sent' end
  from (select n, timestamptz '2026-11-23 09:00Z' + (n - 4000) * interval '1 minute' as at
    from generate_series(1, 5000) as n) as planned;
analyze mail.outbox;`;

beforeAll(async () => {
  database = await createTestDatabase();
  ledger = openLedger({ databaseUrl: database.url });
  await asSuperuser(database.adminUrl, FILL);
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

it('the mail that is due comes from the index of what waits', async () => {
  const plan = await planOf(ledger.db, dueQuery(ledger, now));
  expect(plan.join()).toContain('Scan outbox_waiting');
  expect(plan).not.toContain('Seq Scan');
});

it('one obligation’s mail is not looked for among everybody’s', async () => {
  for (const query of [dueQuery(ledger, now, ROW), nextSendQuery(ledger, ROW)]) {
    const plan = await planOf(ledger.db, query);
    expect(plan.join()).toMatch(/Scan outbox_(obligation|waiting)/);
    expect(plan).not.toContain('Seq Scan');
  }
});

it('what else is due to a mailbox is not looked for among everybody’s', async () => {
  const plan = await planOf(ledger.db, dueToPostsQuery(ledger, now, [postId('another-post')]));
  expect(plan.join()).toMatch(/Scan outbox_(recipient|waiting)/);
  expect(plan).not.toContain('Seq Scan');
});

it('a mailbox is one sender’s, and each mail, by locks that fall with their transaction', async () => {
  const held = `select from pg_locks where locktype = 'advisory' and granted
    and database = (select oid from pg_database where datname = current_database())`;
  const lock = <T>(mailbox: string, mail: string, work: (locked: number) => Promise<T>) =>
    withMailLocks(ledger, mailbox, [mailId(mail)], ({ mails }) => work(mails.size));
  const count = (locked: number) => Promise.resolve(locked);
  const within = await lock('a@cylch.example', 'mail-1', async (locked) => ({
    locked,
    again: await lock('a@cylch.example', 'mail-2', count),
    sameMail: await lock('b@cylch.example', 'mail-1', count),
    another: await lock('b@cylch.example', 'mail-2', count),
    locks: (await asSuperuser(database.adminUrl, held)).length,
  }));
  expect(within).toEqual({ locked: 1, again: null, sameMail: 0, another: 1, locks: 2 });
  expect(await asSuperuser(database.adminUrl, held)).toHaveLength(0);
  expect(await lock('a@cylch.example', 'mail-1', count)).toBe(1);
});
