import type { Browser } from 'playwright-core';
import { calendarDate } from '#domain/kernel';
import { type Command, confirmableVersion, fold } from '#domain/obligations';
import { launchBrowser } from './support/browser';
import { sendCommand } from './support/send-command';
import { type Journey, startJourney } from './support/start-journey';
import { Visitor } from './support/visitor';

const REVIEW = ['wm-alp-cycle', 'recurringDuty'] as const;
const [ID] = REVIEW;
const late = { reason: 'The register was loaded afterwards.', document: { reference: 'Publication notice' } };
const published = calendarDate('2026-08-27');

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: '2026-11-20T10:00:00Z' }), launchBrowser()]);
  await official({
    type: 'attach-evidence',
    evidenceId: 'report',
    reference: 'https://www.gov.wales/review-2026',
    description: 'The published report',
    sha256: 'ab'.repeat(32),
    effectiveOn: published,
    late,
  });
  await submitFor(1);
  await sendCommand(journey, 'approver', REVIEW, {
    type: 'confirm-completion',
    occurrence: 1,
    version: confirmableVersion(await occurrence(1))!,
  });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

const official = (command: Command): Promise<void> => sendCommand(journey, 'official', REVIEW, command);

const submitFor = (number: number): Promise<void> =>
  official({
    type: 'submit-completion',
    occurrence: number,
    actEffectiveOn: published,
    evidenceIds: ['report'],
    statement: 'The report was published.',
    late,
  });

const occurrence = async (number: number) =>
  fold(await journey.ledger.readStream(ID))!.occurrences.find((each) => each.number === number)!;

async function arrive(language: 'cy' | 'en'): Promise<Visitor> {
  const approver = await Visitor.arrive(browser, journey.url, language, 'approver');
  await approver.signIn();
  return approver;
}

it('the report of the last review fulfils the next only where the approver accepts each conflict by name', async () => {
  await submitFor(2);
  const approver = await arrive('en');
  await approver.open(`/obligations/${ID}`);
  expect(await approver.text()).toContain(
    'The act took effect on 27 August 2026, before the second review (due 31 August 2031) opened on 1 September 2026.',
  );
  await approver.checkPage('review-with-conflicts');
  await approver.follow(approver.catalog('obligation')('submission.open'));
  expect(await approver.page.locator('input[name=accepts]').count()).toBe(4);
  await approver.checkPage('approval-conflicts');
  await approver.press(approver.catalog('approval')('decide.approveCompletion'));
  expect(await approver.page.locator('.govuk-error-summary').innerText()).toContain(
    'already stands for the first review',
  );
  for (const box of await approver.page.locator('input[name=accepts]').all()) await box.check();
  await approver.press(approver.catalog('approval')('decide.approveCompletion'));
  expect(await approver.page.locator('.govuk-error-summary').innerText()).toContain(
    approver.catalog('approval')('fields.acceptReason.required'),
  );
  await approver.page.locator('#acceptReason').fill('Counsel: the one report covers both.');
  await approver.press(approver.catalog('approval')('decide.approveCompletion'));
  await approver.open(`/obligations/${ID}`);
  expect(await approver.text()).toContain('Counsel: the one report covers both.');
  expect((await occurrence(2)).completion?.accepted?.conflicts).toHaveLength(4);
  await approver.checkPage('review-with-accepted-conflicts');
  expect(approver.faults).toEqual([]);
  await approver.leave();
}, 180_000);

it('a reading chosen on advice after the confirmation judges it anew, and the page shows both judgements', async () => {
  await official({
    type: 'propose-change',
    proposalId: 'advice',
    change: {
      kind: 'legal-reading',
      readingId: 'literal-2020',
      advice: { from: 'Legal Services', reference: 'LS/2026/7', on: calendarDate('2026-11-02') },
    },
  });
  await sendCommand(journey, 'approver', REVIEW, { type: 'approve-change', proposalId: 'advice' });
  const approver = await arrive('cy');
  await approver.open(`/obligations/${ID}`);
  const text = await approver.text();
  expect(text).toContain('yn hwyr (nifer y diwrnodau: 361)');
  expect(text).toContain('Legal Services (LS/2026/7, 2 Tachwedd 2026)');
  expect(text).not.toContain(approver.catalog('obligation')('due.candidate'));
  await approver.checkPage('review-judged-anew');
  expect(approver.faults).toEqual([]);
  await approver.leave();
}, 120_000);
