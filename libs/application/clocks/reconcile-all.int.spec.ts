import { ApplicationFailure } from '@temporalio/common';
import { type ObligationId, addMillis, instant, obligationId } from '#domain/kernel';
import { type Ledger, openLedger } from '#record/ledger';
import { type TestDatabase, asSuperuser, createTestDatabase } from '../../../tests/support/database';
import { eventually } from '../../../tests/support/eventually';
import { type TestTemporal, openTestTemporal } from '../../../tests/support/temporal';
import { type TestWorkers, startWorkers } from '../../../tests/support/workers';
import type { DecisionActivities } from '#workflows';
import { CommandGateway } from './command-gateway';
import { type ReconciledPage, reconcileAll } from './reconcile-all';

const CLOCKS = 25;
const SIZE = 4;
const NOW = instant('2026-11-24T10:00:00Z');
/** the first is due within a day, all others later */
const FILL = `
insert into read.obligation (id, status, workflow_type, next_wake_at, sources, over, version, position, summary)
  select 'row-' || n, 'open', 'recurringDuty', timestamptz '${NOW}' + (n * n + 1) * interval '1 hour', '{}', false, 1, n, '{}'
  from generate_series(1, ${CLOCKS}) as n`;
const NEVER = obligationId('row-7');
const LATER = obligationId('row-20');

let database: TestDatabase;
let ledger: Ledger;
let temporal: TestTemporal;
let workers: TestWorkers;
let broken = true;
let rounds = 0;

beforeAll(async () => {
  [database, temporal] = await Promise.all([createTestDatabase(), openTestTemporal()]);
  await asSuperuser(database.adminUrl, FILL);
  ledger = openLedger({ databaseUrl: database.url });
  const decisions: DecisionActivities = {
    decide: (input) => {
      if (broken && input.obligationId === NEVER) throw ApplicationFailure.nonRetryable('broken', 'invalid');
      return Promise.resolve({
        v: 1,
        commandId: input.message.commandId,
        accepted: true,
        repeated: false,
        version: 1,
        position: 1,
        eventTypes: [],
        nextWakeAt: null,
        mailDue: false,
        wake: [],
        ended: false,
      });
    },
  };
  workers = await startWorkers(temporal, decisions, {
    sendDigests: () => Promise.resolve({ v: 1, sent: 0 }),
  });
}, 120_000);

afterAll(async () => {
  await workers.stop();
  await temporal.close();
  await ledger.close();
  await database.drop();
});

async function round({ dryRun = false, each = false } = {}) {
  const pages: ReconciledPage[] = [];
  const { client, clock } = temporal;
  const done = await reconcileAll({
    client,
    gateway: dryRun ? null : new CommandGateway({ client, clock }),
    db: ledger.db,
    // each round’s commands are its own
    now: addMillis(NOW, (rounds += 1)),
    each,
    pageSize: SIZE,
    onPage: (page) => pages.push(page),
  });
  const missing = pages.flatMap(({ steps }) => steps).filter(({ why }) => why === 'missing');
  return { ...done, pages, missing: missing.map(({ obligationId: id }) => id) };
}

it('a dry run names every clock that is missing, the earliest first, and changes nothing', async () => {
  const first = await round({ dryRun: true });
  expect(first).toMatchObject({ clocks: CLOCKS, mended: 0, unmended: [] });
  expect(first.missing).toEqual(Array.from({ length: CLOCKS }, (_, index) => `row-${index + 1}`));
  expect((await round({ dryRun: true })).missing).toEqual(first.missing);
});

it('mends page by page, and a clock that cannot be mended holds up none', async () => {
  const { pages, mended, unmended } = await round();
  expect(Math.max(...pages.map(({ steps }) => steps.length))).toBe(SIZE);
  expect(mended).toBe(CLOCKS - 1);
  expect(unmended).toEqual([{ obligationId: NEVER, reason: expect.any(String) }]);
});

it('tells the next round only what is still behind', async () => {
  broken = false;
  await temporal.client.workflow.getHandle(LATER).terminate('as if lost');
  const found: ObligationId[] = [];
  // Temporal's list may lag behind: another round finds it
  await eventually(async () => {
    found.push(...(await round()).missing);
    return found.length > 0;
  });
  expect(found).toEqual([LATER]);
  expect((await round()).missing).toEqual([]);
});

it('asks each for itself where it is told to, and of what is due within a day always', async () => {
  const asked = async (each: boolean): Promise<number> => {
    const describe = jest.spyOn(temporal.client.workflowService, 'describeWorkflowExecution');
    try {
      await round({ dryRun: true, each });
      return describe.mock.calls.length;
    } finally {
      describe.mockRestore();
    }
  };
  expect([await asked(true), await asked(false)]).toEqual([CLOCKS, 4]);
});

it('starts the workflow of a fact whose mail waits and has none, and leaves it once there is nothing to send', async () => {
  const of = obligationId('fact-the-poll');
  await asSuperuser(
    database.adminUrl,
    `insert into mail.outbox (mail_id, obligation_id, recipient, template, facts, planned_at, send_at)
      values ('a/mail', '${of}', 'lead', 'fact-change-proposed', '{}', '${NOW}', '${NOW}'),
        ('b/mail', 'row-1', 'lead', 'reminder-before', '{}', '${NOW}', '${NOW}')`,
  );
  expect((await round({ dryRun: true })).missing).toEqual([of]);
  expect(await round()).toMatchObject({ mended: 1, unmended: [] });
  expect((await temporal.client.workflow.getHandle(of).describe()).status.name).toBe('RUNNING');
  await temporal.client.workflow.getHandle(of).terminate('as if lost');
  await asSuperuser(database.adminUrl, `update mail.outbox set state = 'sent'`);
  expect((await round()).missing).toEqual([]);
});
