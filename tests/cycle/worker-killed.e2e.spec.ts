import { commandId, obligationId } from '#domain/kernel';
import { listMails } from '#application/notifications';
import { CommandGateway } from '#application/clocks';
import { eventually } from '../support/eventually';
import { expectedHistory } from './expected-history';
import { Rehearsal, approver, registerObligation } from './rehearsal';
import { historyOf } from './mail-history';
import { type WorkerProcess, startWorkerProcess } from './worker-process';

const ROW = obligationId('wm-alp-cycle');
const FROM = '2030-06-03T10:00:00Z';
const UNTIL = '2031-10-01T00:00:00Z';
const register = { type: 'register' as const, definition: registerObligation(ROW) };

let rehearsal: Rehearsal;
let worker: WorkerProcess;

beforeAll(async () => {
  rehearsal = await Rehearsal.open(FROM);
  worker = await startWorkerProcess(rehearsal.settings);
}, 120_000);

afterAll(async () => {
  await worker.end();
  await rehearsal.close();
});

async function killAndStartAgain(): Promise<void> {
  await worker.kill();
  worker = await startWorkerProcess(rehearsal.settings);
}

const caught = (): number => rehearsal.mailbox.store.all().length;

/** Polling interval, short enough to kill midway. */
const OFTEN = { everyMs: 5, withinMs: 60_000 };

it('loses nothing and doubles nothing when it is killed in the middle of a cycle', async () => {
  await rehearsal.given(ROW, register);
  const run = rehearsal.until(ROW, UNTIL);
  // when a mail arrives: about between the server's acceptance and recording it
  await eventually(() => caught() >= 1, OFTEN);
  await killAndStartAgain();
  // when a decision is recorded: between the commits of database and Temporal
  await eventually(async () => (await rehearsal.ledger.readStream(ROW)).length >= 8, OFTEN);
  await killAndStartAgain();
  await eventually(() => caught() >= 6, OFTEN);
  await killAndStartAgain();
  await run;

  expect(await historyOf(rehearsal.ledger, ROW)).toEqual(expectedHistory(ROW, register, FROM, UNTIL));

  const mails = await listMails(rehearsal.ledger.db, { obligationId: ROW });
  expect(mails.map(({ state }) => state)).toEqual(mails.map(() => 'sent'));
  for (const { messageId, attempts } of mails) {
    const copies = rehearsal.mailbox.store.all().filter((mail) => mail.messageId === messageId).length;
    const outcomes = attempts.map(({ outcome }) => outcome);
    expect(copies).toBeGreaterThanOrEqual(1);
    // a second copy only after a recorded unknown outcome of the first
    expect(outcomes.at(-1)).toBe('accepted');
    expect(outcomes.slice(0, -1)).toEqual(outcomes.slice(0, -1).map(() => 'unknown'));
    expect(copies).toBeLessThanOrEqual(outcomes.length);
  }
}, 300_000);

it('says that an outcome is unknown while no worker is there, and gives the first outcome when asked again', async () => {
  await worker.kill();
  const { gateway } = rehearsal;
  const hasty = new CommandGateway({
    client: rehearsal.temporal.client,
    clock: rehearsal.clock,
    waitMs: 500,
  });
  const message = {
    v: 1,
    commandId: commandId('while-away'),
    command: { type: 'note-progress', text: 'Fieldwork has begun.' },
    actor: approver,
  } as const;
  const request = { obligationId: ROW, workflowType: 'recurringDuty', message } as const;
  expect(await hasty.execute(request)).toEqual({ unknown: true, commandId: commandId('while-away') });
  worker = await startWorkerProcess(rehearsal.settings);
  const first = await gateway.execute(request);
  const again = await gateway.execute(request);
  expect(first).toMatchObject({ accepted: true, eventTypes: ['ProgressNoted'] });
  expect(again).toMatchObject({
    version: 'version' in first ? first.version : 0,
    eventTypes: ['ProgressNoted'],
  });
  const noted = (await rehearsal.ledger.readStream(ROW)).filter(({ type }) => type === 'ProgressNoted');
  expect(noted).toHaveLength(1);
}, 120_000);

it('ends cleanly on SIGTERM', async () => {
  expect(await worker.end()).toBe(0);
  worker = await startWorkerProcess(rehearsal.settings);
}, 60_000);
