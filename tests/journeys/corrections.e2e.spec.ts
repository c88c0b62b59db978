import type { Browser } from 'playwright-core';
import { addDays } from '#domain/kernel';
import { confirmableVersion, fold } from '#domain/obligations';
import { TEST_NOW } from '../support/test-now';
import { launchBrowser } from './support/browser';
import { sendCommand } from './support/send-command';
import { type Journey, startJourney } from './support/start-journey';
import { Visitor } from './support/visitor';

const HOME_ED = ['home-ed-guidance', 'oneOffCommitment'] as const;
const [ID] = HOME_ED;

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([
    startJourney({ from: TEST_NOW, pagesWaitMs: 1_500 }),
    launchBrowser(),
  ]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

const late = {
  reason: 'The register was loaded afterwards.',
  document: { reference: 'Publication notice' },
};

/** Long enough ago to be recorded late, on any day. */
const publishedOn = () => addDays(journey.today(), -30);

async function submit(statement: string): Promise<void> {
  const held = fold(await journey.ledger.readStream(ID))?.evidence ?? [];
  if (held.length === 0)
    await sendCommand(journey, 'official', HOME_ED, {
      type: 'attach-evidence',
      evidenceId: 'the-guidance',
      reference: 'https://www.gov.wales/guidance',
      description: 'The guidance',
      sha256: 'ab'.repeat(32),
      effectiveOn: publishedOn(),
      late,
    });
  await sendCommand(journey, 'official', HOME_ED, {
    type: 'submit-completion',
    occurrence: 1,
    actEffectiveOn: publishedOn(),
    evidenceIds: ['the-guidance'],
    statement,
    late,
  });
}

it('refuses a confirmation of what has changed since the page was shown, and shows the new version', async () => {
  await submit('The guidance was published.');
  const approver = await Visitor.arrive(browser, journey.url, 'cy', 'approver');
  await approver.signIn();
  await approver.open(`/approvals/${ID}/completion/1`);
  expect(await approver.text()).toContain('The guidance was published.');

  const [first] = fold(await journey.ledger.readStream(ID))?.occurrences ?? [];
  const submissionId = first ? confirmableVersion(first)?.submissionId : undefined;
  await sendCommand(journey, 'approver', HOME_ED, {
    type: 'refuse-completion',
    occurrence: 1,
    submissionId: submissionId ?? '',
    reason: 'Say where it was published.',
  });
  await submit('The guidance was published on gov.wales.');

  await approver.press(approver.catalog('approval')('decide.approveCompletion'));
  expect(await approver.page.locator('.govuk-error-summary').count()).toBe(1);
  expect(await approver.text()).toContain('The guidance was published on gov.wales.');
  await approver.checkPage('approval-stale');
  await approver.press(approver.catalog('approval')('decide.approveCompletion'));
  expect(await approver.text()).toContain(approver.catalog('approval')('done'));
  expect(approver.faults).toEqual([]);
  await approver.leave();
}, 120_000);

it('says that it does not know yet, and records once what is sent again', async () => {
  const official = await Visitor.arrive(browser, journey.url, 'en', 'official');
  await official.signIn();
  await official.open(`/obligations/${ID}/note-progress`);
  await official.page.locator('#text').fill('Sent while nobody was there to decide.');
  await official.check();
  await journey.stopWorker();
  const [answer] = await Promise.all([
    official.page.waitForResponse((response) => response.request().method() === 'POST'),
    official.press(official.catalog('note-progress')('send')),
  ]);
  expect(answer.status()).toBe(503);
  expect(answer.headers()['retry-after']).toBe('5');
  await official.checkPage('not-known-yet');
  await journey.startWorker();
  await official.press(official.catalog('not-known-yet')('send'));
  expect(await official.text()).toContain(official.catalog('note-progress')('done'));
  const notes = fold(await journey.ledger.readStream(ID))?.progress ?? [];
  expect(notes.map(({ text }) => text)).toEqual(['Sent while nobody was there to decide.']);
  expect(official.faults).toEqual([]);
  await official.leave();
}, 120_000);

it('decides nothing for a form without the session’s token, nor for a stranger', async () => {
  const official = await Visitor.arrive(browser, journey.url, 'en', 'official');
  const address = `${journey.url}/en/obligations/${ID}/note-progress`;
  const form = { text: 'Forged.' };
  const head = await journey.ledger.head();
  const stranger = await official.page.request.post(address, { form, maxRedirects: 0 });
  expect(stranger.status()).toBe(303);
  expect(stranger.headers()['location']).toContain('/en/sign-in');
  await official.signIn();
  const icon = await official.page.request.get(`${journey.url}/assets/cylch.svg`);
  expect([icon.status(), icon.headers()['set-cookie']]).toEqual([200, undefined]);
  expect((await official.page.request.post(address, { form })).status()).toBe(403);
  expect((await journey.ledger.head()).position).toBe(head.position);
  await official.leave();
}, 60_000);
