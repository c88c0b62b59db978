import type { INestApplicationContext } from '@nestjs/common';
import { calendarDate, commandId, obligationId } from '#domain/kernel';
import { listClocks, listPendingNotifications } from '#record/read-models';
import { programVersion } from '#platform/program-version';
import { type ReconcileStep, planReconcile } from '#application/clocks';
import { loadDirectory } from '#application/directory';
import { sampleDirectoryFile } from '#application/register-import';
import { DecideCommand } from '#application/submit-command';
import { startWorker } from '../../apps/worker/start-worker';
import { eventually } from '../support/eventually';
import { type TestTemporal, openTestTemporal } from '../support/temporal';
import { testWorkflowBundle } from '../support/workflow-bundle';
import { Rehearsal, official, registerObligation } from './rehearsal';
import { historyOf, mailsOf } from './mail-history';

const FROM = '2026-02-02T10:00:00Z';
const ROWS = ['wm-alp-cycle', 'home-ed-guidance', 'pmg-guidance', 'aln-code-amend'];

let rehearsal: Rehearsal;
let worker: INestApplicationContext;
let empty: TestTemporal;

const start = async (temporal: TestTemporal): Promise<INestApplicationContext> =>
  startWorker({
    settings: { ...rehearsal.settings, TEMPORAL_NAMESPACE: temporal.namespace },
    workflowBundle: await testWorkflowBundle(),
    onFatal: (error) => console.error(error),
  });

/** What `cylch reconcile --dry-run` lists, on one Temporal or the other. */
async function plan(temporal: TestTemporal): Promise<string[]> {
  const { db } = rehearsal.ledger;
  const steps = await planReconcile({
    client: temporal.client,
    clocks: await listClocks(db),
    waiting: await listPendingNotifications(db),
    now: rehearsal.clock.now(),
  });
  return steps.map(({ obligationId, why }: ReconcileStep) => `${obligationId} ${why}`).sort();
}

beforeAll(async () => {
  rehearsal = await Rehearsal.open(FROM);
  worker = await start(rehearsal.temporal);
  for (const id of ROWS) await rehearsal.given(id, { type: 'register', definition: registerObligation(id) });
  empty = await openTestTemporal();
}, 120_000);

afterAll(async () => {
  await worker.close();
  await empty.close();
  await rehearsal.close();
});

it('has nothing to mend while Temporal has what the ledger says', async () => {
  expect(await plan(rehearsal.temporal)).toEqual([]);
});

it('lists every clock that an emptied Temporal lacks', async () => {
  await worker.close();
  const clocks = await listClocks(rehearsal.ledger.db);
  expect(clocks.length).toBeGreaterThanOrEqual(3);
  expect(await plan(empty)).toEqual(clocks.map(({ obligationId }) => `${obligationId} missing`).sort());
});

it('lists an obligation that was not told of what it waited for', async () => {
  const decisions = new DecideCommand(
    rehearsal.ledger,
    { current: loadDirectory(sampleDirectoryFile) },
    programVersion(),
  );
  const { accepted } = await decisions.decide({
    v: 1,
    obligationId: obligationId('fact-government-formed'),
    message: {
      v: 1,
      commandId: commandId('formed'),
      command: {
        type: 'record-fact',
        fact: 'government-formed',
        effectiveOn: calendarDate('2026-02-02'),
        evidence: { reference: 'Senedd record of proceedings' },
      },
      actor: official,
    },
    now: rehearsal.clock.now(),
    clockOffsetMs: rehearsal.settings.CLOCK_OFFSET_MS,
  });
  expect(accepted).toBe(true);
  expect(await plan(empty)).toEqual(
    expect.arrayContaining(['pmg-guidance not-notified', 'aln-code-amend not-notified']),
  );
});

it('restores every clock by itself at start-up, and then has nothing to mend', async () => {
  worker = await start(empty);
  await eventually(async () => (await plan(empty)).length === 0, { what: 'every clock' });
  for (const { obligationId } of await listClocks(rehearsal.ledger.db)) {
    const { status } = await empty.client.workflow.getHandle(obligationId).describe();
    expect(status.name).toBe('RUNNING');
  }
  expect(await historyOf(rehearsal.ledger, 'pmg-guidance')).toContain('2026-02-02 TriggerReached');
}, 60_000);

it('goes on where it was: the next reminder leaves on its day, and none twice', async () => {
  await rehearsal.on(empty).until('wm-alp-cycle', '2026-03-02T12:00:00Z');
  expect(await historyOf(rehearsal.ledger, 'wm-alp-cycle')).toEqual([
    '2026-02-02 ObligationRegistered',
    '2021-09-01 OccurrenceOpened 1',
    '2026-02-27 mail 1 P6M owner',
  ]);
  expect(await mailsOf(rehearsal.ledger, 'wm-alp-cycle')).toEqual([
    '2026-02-27 reminder-before aln-policy-lead sent 1',
  ]);
  const ids = rehearsal.mailbox.store.all().map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
}, 60_000);
