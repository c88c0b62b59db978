import { instant, mailId, obligationId } from '#domain/kernel';
import { type Ledger, openLedger } from '#record/ledger';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../../tests/support/database';
import { planOf } from '../../../tests/support/plan';
import { dueQuery, nextSendQuery, withMailLock } from './outbox.repository';

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

it('a mail is one sender’s, by a lock that falls with its transaction', async () => {
  const held = `select from pg_locks where locktype = 'advisory' and granted
    and database = (select oid from pg_database where datname = current_database())`;
  const within = await withMailLock(ledger, mailId('mail-1'), async () => ({
    again: await withMailLock(ledger, mailId('mail-1'), () => Promise.resolve('twice')),
    another: await withMailLock(ledger, mailId('mail-2'), () => Promise.resolve('meanwhile')),
    locks: (await asSuperuser(database.adminUrl, held)).length,
  }));
  expect(within).toEqual({ again: null, another: 'meanwhile', locks: 1 });
  expect(await asSuperuser(database.adminUrl, held)).toHaveLength(0);
  expect(await withMailLock(ledger, mailId('mail-1'), () => Promise.resolve('later'))).toBe('later');
});
