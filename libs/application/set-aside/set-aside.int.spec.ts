import { health, systemViewer } from '#application/queries';
import { addMillis, calendarDate, commandId, instant, obligationId, personId } from '#domain/kernel';
import { type CommandInAttempt, hear, noteAttempt, noteUnanswered, takeLeave } from '#record/decision-watch';
import type { Ledger } from '#record/ledger';
import { openSealedLedger } from '#record/sealed-ledger';
import type { CommandMessage } from '#workflows';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../../tests/support/database';
import { Attempts, MOST_ATTEMPTS, subjectOf } from './attempts';
import { clocksSetAside, setAsideItems } from './list-set-aside';
import { releaseSetAside } from './release';

const NOW = instant('2026-11-24T10:00:00Z');
const REVIEW = obligationId('review');
const by = { personId: personId('p-admin') };

let database: TestDatabase;
let ledger: Ledger;
let attempts: Attempts;

beforeEach(async () => {
  database = await createTestDatabase({ scratch: true });
  ledger = openSealedLedger({ databaseUrl: database.url });
  attempts = new Attempts(ledger);
});
afterEach(async () => {
  await ledger.close();
  await database.drop();
});

const command = (id: string, type = 'note-progress'): CommandInAttempt => ({
  obligationId: REVIEW,
  subject: type === 'advance' ? 'advance' : id,
  commandId: commandId(id),
  command: type,
});
const silent = (which: CommandInAttempt, counted: boolean) =>
  noteAttempt(ledger.db, which, 'silent', counted);

/** What a worker does that never comes back from the decision. @returns whether it tried */
async function endsAWorker(which: CommandInAttempt, now = NOW): Promise<boolean> {
  const begun = await attempts.begin(which, now);
  if (begun.tried) await silent(which, begun.counted);
  return begun.tried;
}
const stream = async () =>
  (await ledger.readStream('set-aside/review')).map(({ type, data }) => [
    type,
    data['subject'],
    data['attempts'],
  ]);
const release = (subject: string) =>
  releaseSetAside(
    { ledger, gateway: { execute: () => Promise.reject(new Error('nothing is woken here')) } },
    { obligationId: REVIEW, subject, reason: 'Mended', by, now: NOW },
  );
const standing = async () => health(systemViewer, ledger, { now: NOW, directory: 'current' });

it('a command is tried three times, whoever tries, and set aside on the record once', async () => {
  const poison = command('c-1');
  const tries: boolean[] = [];
  for (let worker = 0; worker < 5; worker += 1) tries.push(await endsAWorker(poison));
  expect(tries).toEqual([true, true, true, false, false]);
  expect(await stream()).toEqual([['CommandSetAside', 'c-1', MOST_ATTEMPTS]]);
});

it('attempts made side by side, before either is noted, count too', async () => {
  const poison = command('c-1');
  await Promise.all([silent(poison, false), silent(poison, false)]);
  expect(await endsAWorker(poison)).toBe(true);
  expect(await endsAWorker(poison)).toBe(false);
});

it('one that is decided after all is forgotten', async () => {
  const slow = command('c-1');
  await endsAWorker(slow);
  const begun = await attempts.begin(slow, NOW);
  expect(begun).toEqual({ tried: true, counted: true });
  await attempts.end(slow, true);
  expect(await attempts.begin(slow, NOW)).toEqual({ tried: true, counted: false });
});

it('beside something set aside, another command of the same obligation ends one worker, not three', async () => {
  for (let worker = 0; worker < 4; worker += 1) await endsAWorker(command('c-1'));
  const other = command('c-2');
  expect([await endsAWorker(other), await endsAWorker(other)]).toEqual([true, false]);
  expect(await stream()).toEqual([
    ['CommandSetAside', 'c-1', 3],
    ['CommandSetAside', 'c-2', 1],
  ]);
});

it('the clock’s command is one, whatever id it comes under', async () => {
  const message = (id: string): CommandMessage => ({
    v: 1,
    commandId: commandId(id),
    command: { type: 'advance' },
    actor: { personId: personId('clock'), roles: ['system'] },
  });
  expect([message('clock/a/1'), message('reconcile/a/2')].map(subjectOf)).toEqual(['advance', 'advance']);
  for (const id of ['one', 'two', 'three', 'four']) await endsAWorker(command(id, 'advance'));
  expect([...(await clocksSetAside(ledger.db))]).toEqual([REVIEW]);
});

it('is released by a person, with the reason, and decided anew', async () => {
  const poison = command('c-1');
  for (let worker = 0; worker < 4; worker += 1) await endsAWorker(poison);
  expect(await release('c-1')).toEqual({
    ok: true,
    value: { obligationId: REVIEW, subject: 'c-1', sentAgain: false },
  });
  expect(await attempts.begin(poison, NOW)).toEqual({ tried: true, counted: false });
  expect((await ledger.readStream('set-aside/review')).at(-1)).toMatchObject({
    type: 'CommandReleased',
    data: { subject: 'c-1', reason: 'Mended', by },
  });
});

it('what is not set aside cannot be released, and keeps its attempts', async () => {
  const poison = command('c-1');
  await endsAWorker(poison);
  for (const subject of ['c-1', 'another'])
    expect(await release(subject)).toMatchObject({ ok: false, refusal: { code: 'not-set-aside' } });
  expect(await attempts.begin(poison, NOW)).toEqual({ tried: true, counted: true });
});

it('names it in the administrators’ digest, once for each time it was set aside', async () => {
  const poison = command('c-1');
  for (let worker = 0; worker < 4; worker += 1) await endsAWorker(poison);
  const [first] = await setAsideItems(ledger.db);
  expect(first).toMatchObject({ section: 'command-set-aside', obligationId: REVIEW });
  await release('c-1');
  for (let worker = 0; worker < 4; worker += 1) await endsAWorker(poison, addMillis(NOW, 60_000));
  expect((await setAsideItems(ledger.db))[0]?.key).not.toBe(first?.key);
});

describe('health', () => {
  const silentFor = (worker: string, seconds: number) =>
    asSuperuser(
      database.adminUrl,
      `update watch.worker set heard_at = clock_timestamp() - interval '${seconds} seconds' where id = '${worker}'`,
    );

  it('is down without a worker, well with one, degraded where one of two is dead, down where both are', async () => {
    expect((await standing()).status).toBe('down');
    await hear(ledger.db, 'one');
    await hear(ledger.db, 'two');
    expect((await standing()).status).toBe('ok');
    await silentFor('one', 45);
    const one = await standing();
    expect(one).toMatchObject({
      status: 'degraded',
      workers: [
        { id: 'two', alive: true },
        { id: 'one', alive: false },
      ],
    });
    expect(one.workers[1]?.heardSecondsAgo).toBeGreaterThanOrEqual(45);
    await silentFor('two', 45);
    expect((await standing()).status).toBe('down');
    await hear(ledger.db, 'two');
    await takeLeave(ledger.db, 'one');
    expect((await standing()).status).toBe('ok');
  });

  it('tells how long the oldest command has waited, and forgets one that was decided meanwhile', async () => {
    await hear(ledger.db, 'one');
    await noteUnanswered(ledger.db, command('c-1'));
    await noteUnanswered(ledger.db, command('c-2'));
    await asSuperuser(
      database.adminUrl,
      `update watch.unanswered set since = clock_timestamp() - interval '90 seconds' where command_id = 'c-2'`,
    );
    const waiting = await standing();
    expect(waiting).toMatchObject({ status: 'degraded', unanswered: { commands: 2 } });
    expect(waiting.unanswered.oldestSeconds).toBeGreaterThanOrEqual(90);
    expect(await hear(ledger.db, 'one')).toBe(2);
    await attempts.end(command('c-2'), false);
    await recorded('c-1');
    expect(await standing()).toMatchObject({
      status: 'ok',
      unanswered: { commands: 0, oldestSeconds: null },
    });
  });

  /** An event of the command, as a worker records it. */
  async function recorded(id: string): Promise<void> {
    await ledger.transaction(async (tx) => {
      await tx.setScratchClock(NOW);
      await tx.append({
        stream: REVIEW,
        expected: 'none',
        events: [
          {
            eventId: `${id}/0` as never,
            type: 'LookAgainReached',
            schemaVersion: 1,
            effectiveAt: NOW,
            data: { on: calendarDate('2026-11-24') },
            metadata: { commandId: id },
          },
        ],
      });
    });
  }

  it('names what is set aside', async () => {
    await hear(ledger.db, 'one');
    for (let worker = 0; worker < 4; worker += 1) await endsAWorker(command('c-1'));
    expect(await standing()).toMatchObject({
      status: 'degraded',
      setAside: [
        { obligationId: REVIEW, subject: 'c-1', command: 'note-progress', attempts: 3, why: 'silent' },
      ],
    });
  });
});
