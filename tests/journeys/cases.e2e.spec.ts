import type { Browser } from 'playwright-core';
import { obligationId } from '#domain/kernel';
import { definitionOfDuty, fold, statuteEntry } from '#domain/obligations';
import { eventually } from '../support/eventually';
import { TEST_NOW } from '../support/test-now';
import { launchBrowser } from './support/browser';
import { sendCommand } from './support/send-command';
import { type Journey, startJourney } from './support/start-journey';
import { Visitor } from './support/visitor';

const TEMPLATE = obligationId('requests');

let journey: Journey;
let browser: Browser;
beforeAll(async () => {
  [journey, browser] = await Promise.all([startJourney({ from: TEST_NOW }), launchBrowser()]);
  const { duty, entry } = statuteEntry('freedom-of-information-response')!;
  const registration = {
    id: TEMPLATE,
    asTemplate: true,
    owner: 'aln-policy-lead',
    approver: 'deputy-director-aln',
  };
  const definition = definitionOfDuty(duty, entry, registration, journey.today());
  await sendCommand(journey, 'official', [TEMPLATE, 'oneOffCommitment'], { type: 'register', definition });
}, 180_000);
afterAll(async () => {
  await browser.close();
  await journey.stop();
}, 60_000);

const stateOf = async (id: string) => fold(await journey.ledger.readStream(id));

it.each(['en', 'cy'] as const)(
  'opens a case from the template’s page and lists and counts it, in %s',
  async (language) => {
    // in Welsh without JavaScript
    const asked = { javaScriptEnabled: language === 'en' };
    const official = await Visitor.arrive(browser, journey.url, language, 'official', asked);
    await official.signIn();
    const t = official.catalog('open-case');
    const [year, month, day] = journey.todayTyped();
    const number = `${year}-000${language === 'en' ? 1 : 2}`;
    const id = `${TEMPLATE}-${number}`;
    await official.open(`/obligations/${TEMPLATE}`);
    await official.follow(official.catalog('obligation')('action.open-case'));
    await official.checkPage(`open-case-${language}`);
    const { page } = official;
    await official.send(t('send'));
    expect(await official.text()).toContain(t('fields.effectiveOn.required'));
    await page.locator('[name="effectiveOn-day"]').fill(day);
    await page.locator('[name="effectiveOn-month"]').fill(month);
    await page.locator('[name="effectiveOn-year"]').fill(year);
    await page.locator('#reference').fill('Request of today');
    await official.send(t('send'));
    expect(page.url()).toContain(`/obligations/${TEMPLATE}/cases`);
    await official.checkPage(`cases-${language}`);
    expect(await official.text()).toContain(t('done'));
    expect(await official.text()).toContain(number);
    const state = await stateOf(id);
    expect(state).toMatchObject({ definition: { kind: 'case' }, owner: 'aln-policy-lead' });
    expect(state?.occurrences[0]?.due).not.toBeNull();
    await official.open(`/obligations/${id}`);
    await official.checkPage(`case-${language}`);
    expect(await official.text()).toContain(
      official.catalog('obligation')('cases.of', { number, template: TEMPLATE }),
    );
    await eventually(async () => {
      await official.open(`/obligations/${id}`);
      return (await official.text()).includes(official.catalog('obligation')('mail.template.case-opened'));
    });
    await official.open('/register?kind=case&cases=none');
    expect(await official.text()).not.toContain(number);
    await official.open('/register?kind=case');
    expect(await official.text()).toContain(number);
    expect(official.faults).toEqual([]);
    await official.leave();
  },
  240_000,
);

it('registers in the fact’s own wake a case whose opener ended in between', async () => {
  const id = `${TEMPLATE}-by-hand`;
  await sendCommand(journey, 'official', [`fact-${id}`, 'oneOffCommitment'], {
    type: 'record-fact',
    fact: id,
    effectiveOn: journey.today(),
    opens: { template: TEMPLATE, number: 'by-hand' },
    evidence: { reference: 'Request' },
  });
  await eventually(async () => (await stateOf(id))?.definition.kind === 'case');
  expect(await stateOf(id)).toMatchObject({ owner: 'aln-policy-lead', status: 'open' });
}, 60_000);
