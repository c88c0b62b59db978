import { instant, mailId } from '#domain/kernel';
import { type DeliveryPoint, messageIdFor } from '#application/notifications';
import { openPool } from '#record/ledger';
import { eventually } from '../support/eventually';
import { type Child, startChild } from './support/child';
import { MailBench } from './support/mail-bench';
import { clock, commitment, register } from './support/mail-rows';

const MAIL = mailId('guidance/1/reminder/0/P1M/owner');
const MESSAGE_ID = messageIdFor(MAIL, 'cylch@llyw.example');
const NOW = instant('2026-02-27T09:00:00Z');

jest.setTimeout(60_000);

let bench: MailBench;
beforeEach(async () => {
  bench = await MailBench.open();
  await bench.when('guidance', '2026-02-02T10:00:00Z', register(commitment()));
  await bench.when('guidance', '2026-02-27T08:30:00Z', { type: 'advance' }, clock);
});
afterEach(() => bench.close());

const deliverer = (standAt?: DeliveryPoint['point']): Child =>
  startChild({
    databaseUrl: bench.database.url,
    smtpUrl: bench.server.url,
    now: NOW,
    ...(standAt === undefined ? {} : { standAt }),
  });

/** The server's timeout for a killed process, which keeps its lock until then. */
async function lockFallen(): Promise<void> {
  const pool = openPool(bench.database.url, 'app', 1);
  const held = async (): Promise<boolean> => {
    const { rows } = await pool.query<{ held: boolean }>(
      `select exists (select from pg_locks where locktype = 'advisory'
        and database = (select oid from pg_database where datname = current_database())) as held`,
    );
    return rows[0]?.held ?? false;
  };
  await eventually(async () => !(await held()), { everyMs: 5 });
  await pool.end();
}

async function killAt(point: DeliveryPoint['point']): Promise<void> {
  const child = deliverer(point);
  expect(await child.line()).toBe(`standing at ${point}`);
  await child.kill();
}

/** Restarts the deliverer, like a restarted worker, until nothing is due. */
async function startAgain(): Promise<void> {
  await lockFallen();
  expect(await deliverer().end()).toBe('{"sent":1}');
  expect((await bench.deliver(NOW)).counts).toEqual({});
}

const record = async (): Promise<readonly string[]> => (await bench.record(MAIL)).map(({ type }) => type);
const arrived = (): readonly (string | undefined)[] => bench.server.mails.map(({ messageId }) => messageId);

it('killed before the attempt is recorded: the mail goes once, nothing is unknown', async () => {
  await killAt('taken-up');
  expect(await record()).toEqual([]);
  await startAgain();
  expect(arrived()).toEqual([MESSAGE_ID]);
  expect(await record()).toEqual(['MailAttempted', 'MailAccepted']);
});

it('killed after the attempt is recorded, before it connects: the mail goes once, the record says that nobody could know', async () => {
  await killAt('attempt-recorded');
  expect(arrived()).toEqual([]);
  await startAgain();
  expect(arrived()).toEqual([MESSAGE_ID]);
  expect(await bench.record(MAIL)).toMatchObject([
    { type: 'MailAttempted', data: { attempt: 1 } },
    { type: 'MailOutcomeUnknown', data: { attempt: 1, why: 'sender-died' } },
    { type: 'MailAttempted', data: { attempt: 2 } },
    { type: 'MailAccepted', data: { attempt: 2 } },
  ]);
});

it('killed while it talks to the server, before the mail is handed over: the mail goes once', async () => {
  const child = deliverer();
  const killed = new Promise<void>((resolve) =>
    bench.server.behave({ onRecipient: () => (resolve(child.kill()), 451) }),
  );
  await killed;
  bench.server.behave({});
  expect(arrived()).toEqual([]);
  await startAgain();
  expect(arrived()).toEqual([MESSAGE_ID]);
});

it('killed exactly between the server’s acceptance and our note of it: repeated once, under the same Message-ID, and the record says so', async () => {
  const child = deliverer();
  const accepted = new Promise<void>((resolve) =>
    bench.server.behave({
      onMail: async () => {
        // the server has the whole mail, but has not replied 250 yet
        await child.kill();
        resolve();
        return null;
      },
    }),
  );
  await accepted;
  bench.server.behave({});
  expect(arrived()).toEqual([MESSAGE_ID]);
  expect(await record()).toEqual(['MailAttempted']);
  await startAgain();
  expect(arrived()).toEqual([MESSAGE_ID, MESSAGE_ID]);
  expect(await bench.record(MAIL)).toMatchObject([
    { type: 'MailAttempted', data: { attempt: 1, messageId: MESSAGE_ID } },
    { type: 'MailOutcomeUnknown', data: { attempt: 1, why: 'sender-died' } },
    { type: 'MailAttempted', data: { attempt: 2, messageId: MESSAGE_ID } },
    { type: 'MailAccepted', data: { attempt: 2 } },
  ]);
});

it('killed when it has heard the server’s 250 and not yet noted it: the same', async () => {
  await killAt('answered');
  expect(arrived()).toEqual([MESSAGE_ID]);
  await startAgain();
  expect(arrived()).toEqual([MESSAGE_ID, MESSAGE_ID]);
  expect(await record()).toEqual(['MailAttempted', 'MailOutcomeUnknown', 'MailAttempted', 'MailAccepted']);
});

it('killed right after the note: the mail is not repeated', async () => {
  await killAt('outcome-recorded');
  await lockFallen();
  expect(await deliverer().end()).toBe('{}');
  expect(arrived()).toEqual([MESSAGE_ID]);
  expect(await record()).toEqual(['MailAttempted', 'MailAccepted']);
});

it('several processes started at once: the mail goes once', async () => {
  const ends = await Promise.all([1, 2, 3].map(() => deliverer().end()));
  expect(ends.filter((end) => end.includes('sent'))).toHaveLength(1);
  expect(arrived()).toEqual([MESSAGE_ID]);
  expect(await record()).toEqual(['MailAttempted', 'MailAccepted']);
});
