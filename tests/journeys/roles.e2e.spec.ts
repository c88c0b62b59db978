import type { Browser } from 'playwright-core';
import { formatDate } from '#domain/deadlines';
import { calendarDate } from '#domain/kernel';
import { TEST_NOW } from '../support/test-now';
import { launchBrowser } from './support/browser';
import { nameOf, roleRuns, runRole } from './support/role-journeys';
import { sendCommand } from './support/send-command';
import { type Journey, startJourney } from './support/start-journey';
import { TimedWalk } from './support/timed-walk';
import { Visitor } from './support/visitor';

const PROPOSED = 'healthcare-needs-guidance';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: TEST_NOW }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

it.each(roleRuns('pairwise').map((run) => [nameOf(run), run] as const))(
  '%s, from sign-in to sign-out',
  (_, run) => runRole(browser, journey, run),
  120_000,
);

const typesAt = async (id: string): Promise<readonly string[]> =>
  (await journey.ledger.readStream(id)).map(({ type }) => type);

describe('at the pace of a person who types 40 words a minute', () => {
  it('the five-yearly review comes from the statute book on the register in at most 12 pages and 5 minutes', async () => {
    const official = await Visitor.arrive(browser, journey.url, 'en', 'official');
    await official.signIn();
    const walk = TimedWalk.begin(official.page, official.hands);
    const { hands } = walk;
    await official.follow(official.catalog('shared/layout')('navigation.newObligation'), hands);
    await hands.write(official.page.locator('#text'), 'additional learning provision in Welsh');
    await official.press(official.catalog('put-on-register')('statute.find'), hands);
    await hands.activate(official.page.locator('main table a').first());
    await hands.activate(official.page.locator('main a[href*="/register/"]').first());
    expect(await official.page.locator('#owner').inputValue()).toBe('aln-policy-lead');
    await hands.select(official.page.locator('#approver'), 'deputy-director-aln');
    await official.fillDay('heldFrom', journey.todayTyped(), hands);
    await official.send(official.catalog('register-duty')('send'), hands);
    expect(await official.text()).toContain(official.catalog('register-duty')('done'));
    const { pageLoads, seconds } = walk.end();
    console.info(`on the register: ${pageLoads} pages, ${seconds} s`);
    expect(pageLoads).toBeGreaterThan(3);
    expect(pageLoads).toBeLessThanOrEqual(12);
    expect(seconds).toBeLessThanOrEqual(300);
    const { pathname } = new URL(official.page.url());
    expect(await typesAt(pathname.split('/').at(-1) ?? '')).toEqual(
      expect.arrayContaining(['ObligationRegistered', 'OccurrenceOpened']),
    );
    await official.leave();
  }, 120_000);

  it('an approval takes at most 3 pages from the entry that a mail leads to', async () => {
    await sendCommand(journey, 'official', [PROPOSED, 'oneOffCommitment'], {
      type: 'propose-change',
      proposalId: 'proposal-to-approve',
      change: {
        kind: 'deferral',
        occurrence: 1,
        newLastDay: calendarDate('2027-03-31'),
        reason: 'The consultation was extended.',
        decision: { decidedBy: 'The minister', reference: 'MA/1', on: journey.today() },
      },
    });
    const approver = await Visitor.arrive(browser, journey.url, 'cy', 'approver', { keyboard: true });
    await approver.signIn();
    const walk = TimedWalk.begin(approver.page, approver.hands);
    await approver.open(`/obligations/${PROPOSED}`);
    await approver.follow(approver.catalog('obligation')('proposal.open'), walk.hands);
    expect(await approver.text()).toContain(formatDate(calendarDate('2027-03-31'), 'cy'));
    await approver.press(approver.catalog('approval')('decide.approve'), walk.hands);
    expect(await approver.text()).toContain(approver.catalog('approval')('done'));
    const { pageLoads, seconds } = walk.end();
    console.info(`approved: ${pageLoads} pages, ${seconds} s`);
    expect(pageLoads).toBeGreaterThan(1);
    expect(pageLoads).toBeLessThanOrEqual(3);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await typesAt(PROPOSED)).toContain('ChangeApproved');
    await approver.leave();
  }, 120_000);
});
