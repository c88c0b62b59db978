import type { INestApplicationContext } from '@nestjs/common';
import { obligationId } from '#domain/kernel';
import { startWorker } from '../../apps/worker/start-worker';
import { eventually } from '../support/eventually';
import { testWorkflowBundle } from '../support/workflow-bundle';
import { Rehearsal, registerObligation } from './rehearsal';
import { mailsOf } from './mail-history';

const ROW = obligationId('wm-alp-cycle');

let rehearsal: Rehearsal;
let worker: INestApplicationContext;

// Saturday; the Monday, a bank holiday, is the last lawful day
beforeAll(async () => {
  rehearsal = await Rehearsal.open('2026-08-29T13:00:00Z');
  worker = await startWorker({
    settings: rehearsal.settings,
    workflowBundle: await testWorkflowBundle(),
    onFatal: (error) => console.error(error),
  });
}, 120_000);

afterAll(async () => {
  await worker.close();
  await rehearsal.close();
});

it('an entry registered on a day off and due before the next working day is mailed at once', async () => {
  await rehearsal.given(ROW, { type: 'register', definition: registerObligation(ROW) });
  const mails = rehearsal.mailbox.store;
  await eventually(() => mails.all().length === 2, { what: 'a mail to the owner and one to the approver' });
  expect(await mailsOf(rehearsal.ledger, ROW)).toEqual([
    '2026-08-29 reminder-before aln-policy-lead sent 1',
    '2026-08-29 reminder-before deputy-director-aln sent 1',
  ]);
  for (const { text } of mails.all()) {
    expect(text).toContain('Time left: 2 days.');
    expect(text).toContain('Yr amser sydd ar ôl: 2 ddiwrnod.');
  }
}, 60_000);
