import type { INestApplicationContext } from '@nestjs/common';
import { calendarDate, obligationId } from '#domain/kernel';
import { listMails } from '#application/notifications';
import { listClocks } from '#record/read-models';
import { type Occurrence, confirmableVersion, fold } from '#domain/obligations';
import { startWorker } from '../../apps/worker/start-worker';
import { testWorkflowBundle } from '../support/workflow-bundle';
import { Rehearsal, approver, registerObligation } from './rehearsal';
import { historyOf, mailsOf } from './mail-history';

const ROW = obligationId('wm-alp-cycle');
const owner = 'aln-policy-lead';
const deputy = 'deputy-director-aln';

let rehearsal: Rehearsal;
let worker: INestApplicationContext;

beforeAll(async () => {
  rehearsal = await Rehearsal.open('2026-01-05T10:00:00Z');
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

async function occurrence(number: number): Promise<Occurrence> {
  const found = fold(await rehearsal.ledger.readStream(ROW))?.occurrences.find(
    (each) => each.number === number,
  );
  if (found === undefined) throw new Error(`no occurrence ${number}`);
  return found;
}

async function publishAndSubmit(number: number, on: string): Promise<void> {
  const actEffectiveOn = calendarDate(on);
  const evidenceId = `report-${number}`;
  await rehearsal.given(ROW, {
    type: 'attach-evidence',
    evidenceId,
    reference: `https://www.gov.wales/report-${number}`,
    description: 'The report as published',
    sha256: String(number).repeat(64),
    effectiveOn: actEffectiveOn,
  });
  const evidenceIds = [evidenceId];
  const statement = 'The report is published.';
  await rehearsal.given(ROW, {
    type: 'submit-completion',
    occurrence: number,
    actEffectiveOn,
    evidenceIds,
    statement,
  });
}

async function confirm(number: number): Promise<void> {
  const version = confirmableVersion(await occurrence(number));
  if (version === null) throw new Error('nothing waits to be confirmed');
  await rehearsal.given(ROW, { type: 'confirm-completion', occurrence: number, version }, approver);
}

it('runs the five-yearly review through 2026, 2031 and 2036 on the real server', async () => {
  await rehearsal.given(ROW, { type: 'register', definition: registerObligation(ROW) });
  expect((await occurrence(1)).due?.lastLawfulDay).toBe('2026-08-31');

  await rehearsal.until(ROW, '2026-07-15T12:00:00Z');
  await publishAndSubmit(1, '2026-07-15');
  await rehearsal.until(ROW, '2026-07-16T10:00:00Z');
  await confirm(1);
  expect((await occurrence(1)).completion).toMatchObject({ timeliness: 'in-time', daysLate: 0 });

  // the second occurrence opens on its own date and is late; the third opens regardless
  await rehearsal.until(ROW, '2031-09-11T12:00:00Z');
  expect((await occurrence(2)).due?.lastLawfulDay).toBe('2031-08-31');
  expect(await occurrence(3)).toMatchObject({ opensOn: '2031-09-01', due: { lastLawfulDay: '2036-08-31' } });
  await publishAndSubmit(2, '2031-09-11');
  await rehearsal.until(ROW, '2031-09-18T12:00:00Z');
  await confirm(2);
  expect((await occurrence(2)).completion).toMatchObject({ timeliness: 'late', daysLate: 11 });

  // the third is never done
  await rehearsal.until(ROW, '2036-10-01T00:00:00Z');
  expect(await occurrence(4)).toMatchObject({ opensOn: '2036-09-01', due: { lastLawfulDay: '2041-08-31' } });

  expect(await historyOf(rehearsal.ledger, ROW)).toEqual([
    '2026-01-05 ObligationRegistered',
    '2021-09-01 OccurrenceOpened 1',
    '2026-02-27 mail 1 P6M owner',
    '2026-05-29 mail 1 P3M owner-and-approver',
    '2026-07-15 EvidenceAttached',
    '2026-07-15 CompletionSubmitted 1',
    '2026-07-16 CompletionConfirmed 1',
    '2026-09-01 OccurrenceOpened 2',
    '2029-08-31 mail 2 P24M owner',
    '2030-08-30 mail 2 P12M owner-and-approver',
    '2031-02-28 mail 2 P6M owner',
    '2031-05-30 mail 2 P3M owner-and-approver',
    '2031-07-31 mail 2 P1M owner-and-approver',
    '2031-08-15 mail 2 P2W owner',
    '2031-08-22 mail 2 P1W owner',
    '2031-08-29 mail 2 P1D,P0D owner',
    '2031-09-01 DeadlinePassed 2',
    '2031-09-01 OccurrenceOpened 3',
    '2031-09-05 mail 2 A1W owner',
    '2031-09-11 EvidenceAttached',
    '2031-09-11 CompletionSubmitted 2',
    '2031-09-12 mail 2 A2W approver',
    '2031-09-18 CompletionConfirmed 2',
    '2034-08-31 mail 3 P24M owner',
    '2035-08-31 mail 3 P12M owner-and-approver',
    '2036-02-29 mail 3 P6M owner',
    '2036-05-30 mail 3 P3M owner-and-approver',
    '2036-07-31 mail 3 P1M owner-and-approver',
    '2036-08-15 mail 3 P2W owner',
    '2036-08-22 mail 3 P1W owner',
    '2036-08-29 mail 3 P1D,P0D owner',
    '2036-09-01 DeadlinePassed 3',
    '2036-09-01 OccurrenceOpened 4',
    '2036-09-05 mail 3 A1W owner',
    '2036-09-12 mail 3 A2W owner',
    '2036-09-19 mail 3 A3W owner-and-approver',
    '2036-09-26 mail 3 A4W owner-and-approver',
  ]);
}, 240_000);

it('sent exactly these mails, each once, over real SMTP', async () => {
  expect(await mailsOf(rehearsal.ledger, ROW)).toEqual(
    [
      `2026-02-27 reminder-before ${owner} sent 1`,
      `2026-05-29 reminder-before ${owner} sent 1`,
      `2026-05-29 reminder-before ${deputy} sent 1`,
      `2026-07-15 completion-submitted ${deputy} sent 1`,
      `2026-07-16 completion-confirmed ${owner} sent 1`,
      `2029-08-31 reminder-before ${owner} sent 1`,
      `2030-08-30 reminder-before ${owner} sent 1`,
      `2030-08-30 reminder-before ${deputy} sent 1`,
      `2031-02-28 reminder-before ${owner} sent 1`,
      `2031-05-30 reminder-before ${owner} sent 1`,
      `2031-05-30 reminder-before ${deputy} sent 1`,
      `2031-07-31 reminder-before ${owner} sent 1`,
      `2031-07-31 reminder-before ${deputy} sent 1`,
      `2031-08-15 reminder-before ${owner} sent 1`,
      `2031-08-22 reminder-before ${owner} sent 1`,
      `2031-08-29 reminder-before ${owner} sent 1`,
      `2031-09-05 reminder-after ${owner} sent 1`,
      `2031-09-11 completion-submitted ${deputy} sent 1`,
      `2031-09-12 reminder-to-confirm ${deputy} sent 1`,
      `2031-09-18 completion-confirmed ${owner} sent 1`,
      `2034-08-31 reminder-before ${owner} sent 1`,
      `2035-08-31 reminder-before ${owner} sent 1`,
      `2035-08-31 reminder-before ${deputy} sent 1`,
      `2036-02-29 reminder-before ${owner} sent 1`,
      `2036-05-30 reminder-before ${owner} sent 1`,
      `2036-05-30 reminder-before ${deputy} sent 1`,
      `2036-07-31 reminder-before ${owner} sent 1`,
      `2036-07-31 reminder-before ${deputy} sent 1`,
      `2036-08-15 reminder-before ${owner} sent 1`,
      `2036-08-22 reminder-before ${owner} sent 1`,
      `2036-08-29 reminder-before ${owner} sent 1`,
      `2036-09-05 reminder-after ${owner} sent 1`,
      `2036-09-12 reminder-after ${owner} sent 1`,
      `2036-09-19 reminder-after ${owner} sent 1`,
      `2036-09-19 reminder-after ${deputy} sent 1`,
      `2036-09-26 reminder-after ${owner} sent 1`,
      `2036-09-26 reminder-after ${deputy} sent 1`,
    ].sort(),
  );
  const recorded = (await listMails(rehearsal.ledger.db, { obligationId: ROW })).map(
    ({ messageId }) => messageId,
  );
  const caught = rehearsal.mailbox.store.all().map(({ messageId }) => messageId);
  expect([...caught].sort()).toEqual([...recorded].sort());
  expect(new Set(caught).size).toBe(37);
});

it('recorded every event at the rehearsed time, and holds the hour of the next', async () => {
  const events = await rehearsal.ledger.readStream(ROW);
  const [clock] = await listClocks(rehearsal.ledger.db);
  expect(clock?.nextWakeAt.slice(0, 10)).toBe('2036-10-03');
  for (const { recordedAt, effectiveAt, type } of events) {
    if (type !== 'OccurrenceOpened') expect(recordedAt >= effectiveAt).toBe(true);
    expect(recordedAt < '2036-10-02').toBe(true);
  }
});
