import type { Browser } from 'playwright-core';
import { TEST_NOW } from '../support/test-now';
import { launchBrowser } from './support/browser';
import { nameOf, roleRuns, runRole } from './support/role-journeys';
import { type Journey, startJourney } from './support/start-journey';

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: TEST_NOW }), launchBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

it.each(roleRuns('every').map((run) => [nameOf(run), run] as const))(
  '%s, from sign-in to sign-out',
  (_, run) => runRole(browser, journey, run),
  120_000,
);
