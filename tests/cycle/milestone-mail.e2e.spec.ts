import type { INestApplicationContext } from '@nestjs/common';
import { both, calendarDate, obligationId, postId } from '#domain/kernel';
import { type Obligation, definitionSchema, fold } from '#domain/obligations';
import { startWorker } from '../../apps/worker/start-worker';
import { eventually } from '../support/eventually';
import { testWorkflowBundle } from '../support/workflow-bundle';
import { mailsOf } from './mail-history';
import { Rehearsal, registerObligation } from './rehearsal';

const ROW = obligationId('wm-alp-cycle');
const TRANSLATOR = postId('curriculum-policy-lead');

/** The five-yearly review, due on 31 August 2026, whose translation is to be done four weeks before. */
const definition = definitionSchema.parse({
  ...registerObligation(ROW),
  milestones: {
    list: [
      {
        id: 'translation',
        title: both('Translation of the report', 'Cyfieithu’r adroddiad'),
        kind: 'translation',
        owner: TRANSLATOR,
        rule: { count: 4, unit: 'week', direction: 'before' },
      },
    ],
  },
});

let rehearsal: Rehearsal;
let worker: INestApplicationContext;

// a Monday: the day of the milestone
beforeAll(async () => {
  rehearsal = await Rehearsal.open('2026-08-03T13:00:00Z');
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

const stateNow = async (): Promise<Obligation | null> => fold(await rehearsal.ledger.readStream(ROW));
const milestone = async () => (await stateNow())?.occurrences[0]?.milestones[0];
const toTranslator = async (): Promise<readonly string[]> =>
  (await mailsOf(rehearsal.ledger, ROW)).filter((mail) => mail.includes(TRANSLATOR));

it('the mail of a milestone reaches its owner over SMTP, in both languages', async () => {
  await rehearsal.given(ROW, { type: 'register', definition });
  const sent = async () => (await toTranslator()).filter((mail) => mail.includes(' sent ')).length === 2;
  await eventually(sent, { what: 'what the milestone is, and a reminder of it' });
  expect(await toTranslator()).toEqual([
    '2026-08-03 milestone-reminder curriculum-policy-lead sent 1',
    '2026-08-03 milestones-dated curriculum-policy-lead sent 1',
  ]);
  const mail = rehearsal.mailbox.store
    .all()
    .filter(({ to }) => to.includes('curriculum-policy-lead@cylch.example'))
    .find(({ text }) => text.includes('is to be reached by'));
  expect(mail?.text).toContain(
    'The milestone “Translation of the report” is to be reached by Monday 3 August 2026.',
  );
  expect(mail?.text).toContain('“Cyfieithu’r adroddiad”');
  expect(mail?.text).toContain('/obligations/wm-alp-cycle/reach-milestone/1');
}, 60_000);

it('its day passes with nobody’s word: it is missed by the clock, and a week later its owner hears again', async () => {
  await rehearsal.until(ROW, '2026-08-10T12:00:00Z');
  expect(await milestone()).toMatchObject({ on: '2026-08-03', missed: true });
  await eventually(async () => (await toTranslator()).length === 3, { what: 'the weekly reminder' });
  expect(await toTranslator()).toContainEqual(
    expect.stringMatching(/^2026-08-10 milestone-reminder curriculum-policy-lead sent/),
  );
}, 60_000);

it('a person records that it was reached, and its reminders end', async () => {
  await rehearsal.given(ROW, {
    type: 'reach-milestone',
    occurrence: 1,
    milestone: 'translation',
    effectiveOn: calendarDate('2026-08-10'),
  });
  await rehearsal.until(ROW, '2026-08-25T12:00:00Z');
  expect((await milestone())?.reached).toMatchObject({ timeliness: 'late', daysLate: 7 });
  expect(await toTranslator()).toHaveLength(3);
}, 60_000);
